console.log([1, [2, [3, [4]]]].flat(), [1, [2, [3, [4]]]].flat(Infinity), [1, , [2, , 3]].flat());  // expect: [ 1, 2, [ 3, [ 4 ] ] ] [ 1, 2, 3, 4 ] [ 1, 2, 3 ]
console.log([1, 2].flatMap((x) => [x, [x * 2]]), ['a b', 'c'].flatMap((x) => x));  // expect: [ 1, [ 2 ], 2, [ 4 ] ] [ 'a b', 'c' ]
