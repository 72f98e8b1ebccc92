console.log('a-b-c'.split('-'), 'abc'.split(''), 'abc'.split(), ''.split(''), ''.split(','));  // expect: [ 'a', 'b', 'c' ] [ 'a', 'b', 'c' ] [ 'abc' ] [] [ '' ]
console.log('a,b,c'.split(',', 2), 'abc'.split('', 2), 'aXXb'.split('XX'), 'abab'.split('ab'), 'a,b'.split(',', 0));  // expect: [ 'a', 'b' ] [ 'a', 'b' ] [ 'a', 'b' ] [ '', '', '' ] []
console.log('1null2'.split(null), 'a1b'.split({ toString() { return '1'; } }));  // expect: [ '1', '2' ] [ 'a', 'b' ]
