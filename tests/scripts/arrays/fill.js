console.log(new Array(3).fill(0), [1, 2, 3, 4].fill('x', 1, 3), [1, 2, 3].fill(9, -1));  // expect: [ 0, 0, 0 ] [ 1, 'x', 'x', 4 ] [ 1, 2, 9 ]
