console.log({});  // expect: {}
console.log({ a: 1, b: 'two', c: null, d: undefined });  // expect: { a: 1, b: 'two', c: null, d: undefined }
console.log({ 'with space': 1, valid_name: 2, 3: 3, 'a-b': 4, $: 5, ümlaut: 6, '': 7 });
// expect: {
// expect:   '3': 3,
// expect:   'with space': 1,
// expect:   valid_name: 2,
// expect:   'a-b': 4,
// expect:   '$': 5,
// expect:   'ümlaut': 6,
// expect:   '': 7
// expect: }
