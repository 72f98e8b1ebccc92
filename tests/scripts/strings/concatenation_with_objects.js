console.log('' + [1, 2, [3]]);  // expect: 1,2,3
console.log('' + {});  // expect: [object Object]
console.log('x' + [null, undefined]);  // expect: x,
