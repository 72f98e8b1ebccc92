console.log([3, 1, 2].sort(), [10, 9, 1].sort(), [10, 9, 1].sort((a, b) => a - b));  // expect: [ 1, 2, 3 ] [ 1, 10, 9 ] [ 1, 9, 10 ]
console.log(['b', , 'a', undefined, 'c'].sort());  // expect: [ 'a', 'b', 'c', undefined, <1 empty item> ]
const pairs = [[2, 'a'], [1, 'b'], [2, 'c'], [1, 'd']];
console.log(pairs.sort((a, b) => a[0] - b[0]));  // expect: [ [ 1, 'b' ], [ 1, 'd' ], [ 2, 'a' ], [ 2, 'c' ] ]
