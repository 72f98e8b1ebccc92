console.log(Object.is(NaN, NaN), Object.is(0, -0), Object.is(-0, -0), Object.is('a' + 'b', 'ab'), Object.is({}, {}));  // expect: true false true true false
console.log(Object.is(1, '1'), Object.is(undefined, null), Object.is(2n, 2n), Object.is());  // expect: false false true true
