console.log('a,b,c'.split(','), 'a,b,c'.split(',', 2), 'abc'.split(''), 'abc'.split(), ''.split(','), ''.split(''));
// expect: [ 'a', 'b', 'c' ] [ 'a', 'b' ] [ 'a', 'b', 'c' ] [ 'abc' ] [ '' ] []
console.log('a1b22c'.split(/\d+/), 'abc'.split(/(b)/), 'abc'.split(/(?:)/), 'a, b ,c'.split(/\s*,\s*/));
// expect: [ 'a', 'b', 'c' ] [ 'a', 'b', 'c' ] [ 'a', 'b', 'c' ] [ 'a', 'b', 'c' ]
console.log('A<B>bold</B>and<CODE>coded</CODE>'.split(/<(\/)?([^<>]+)>/));
// expect: [
// expect:   'A',    undefined,
// expect:   'B',    'bold',
// expect:   '/',    'B',
// expect:   'and',  undefined,
// expect:   'CODE', 'coded',
// expect:   '/',    'CODE',
// expect:   ''
// expect: ]
console.log(''.split(/a/), ''.split(/a*/), 'ab'.split(/a*?/), 'ab'.split(/a*/), 'test'.split(/(?:)/, 2), 'bab'.split(/a/y));
// expect: [ '' ] [] [ 'a', 'b' ] [ '', 'b' ] [ 't', 'e' ] [ 'b', 'b' ]
console.log('😀x'.split(/(?:)/u), 'a-b'.split('-', 0), 'abc'.split('b', -1), 'one  two'.split(' '));
// expect: [ '😀', 'x' ] [] [ 'a', 'c' ] [ 'one', '', 'two' ]
