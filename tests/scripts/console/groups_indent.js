console.group('outer', 1);
console.log('one\ntwo');
console.group();
console.log({ a: 1, b: [1, 2] });
console.groupEnd();
console.info('back');
console.groupEnd();
console.groupEnd();
console.debug('outside');
// expect: outer 1
// expect:   one
// expect:   two
// expect:     { a: 1, b: [ 1, 2 ] }
// expect:   back
// expect: outside
