console.log('a' < 'b', 'B' < 'a', 'abc' < 'abd', 'ab' < 'abc', '10' < '9', 10 < '9');  // expect: true true true true true false
console.log('a' === 'a', 'a' == 'a', 'ab' === 'a' + 'b');  // expect: true true true
