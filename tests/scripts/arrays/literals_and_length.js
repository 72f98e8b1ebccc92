console.log([], [1], [1, 'a', null, undefined, true]);  // expect: [] [ 1 ] [ 1, 'a', null, undefined, true ]
console.log([1, 2, 3].length, [].length, [1, 2, ].length, [, ].length);  // expect: 3 0 2 1
