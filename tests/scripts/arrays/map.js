console.log([1, 2, 3].map((x) => x * 2));  // expect: [ 2, 4, 6 ]
console.log([1, , 3].map((x) => x + 1));  // expect: [ 2, <1 empty item>, 4 ]
console.log(['a', 'b'].map((value, index) => value + index));  // expect: [ 'a0', 'b1' ]
