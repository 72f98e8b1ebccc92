console.log([1, 2, 3, 4].filter((x) => x % 2 === 0), [, 0, ''].filter(() => true));  // expect: [ 2, 4 ] [ 0, '' ]
