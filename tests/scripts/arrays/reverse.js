const a = [1, 2, 3, 4];
console.log(a.reverse(), a, [1, , 3].reverse(), [].reverse());  // expect: [ 4, 3, 2, 1 ] [ 4, 3, 2, 1 ] [ 3, <1 empty item>, 1 ] []
