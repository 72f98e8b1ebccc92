const a = [1, 2, NaN, 2, '2'];
console.log(a.indexOf(2), a.indexOf('2'), a.indexOf(NaN), a.indexOf(9), a.indexOf(2, 2), a.indexOf(2, -2));  // expect: 1 4 -1 -1 3 3
console.log(a.includes(NaN), a.includes(2, 4), [, ].includes(undefined), [, ].indexOf(undefined));  // expect: true false true -1
