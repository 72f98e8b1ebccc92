console.log([1].concat([2, 3], 4, [[5]]), [].concat(), [1, , 2].concat([, 3]));  // expect: [ 1, 2, 3, 4, [ 5 ] ] [] [ 1, <1 empty item>, 2, <1 empty item>, 3 ]
