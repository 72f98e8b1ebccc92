console.log([1, 'a', null, undefined, [2, [3]]].join());  // expect: 1,a,,,2,3
console.log([1, 2, 3].join(' - '), [1, 2, 3].join(''), [].join(), [, , ].join('x'));  // expect: 1 - 2 - 3 123  x
