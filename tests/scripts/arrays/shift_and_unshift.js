const a = [2, 3];
console.log(a.unshift(0, 1), a);  // expect: 4 [ 0, 1, 2, 3 ]
console.log(a.shift(), a.shift(), a);  // expect: 0 1 [ 2, 3 ]
console.log([].shift());  // expect: undefined
