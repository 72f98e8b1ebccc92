const a = [];
console.log(a.push(1), a.push(2, 3), a);  // expect: 1 3 [ 1, 2, 3 ]
console.log(a.pop(), a.pop(), a.pop(), a.pop(), a);  // expect: 3 2 1 undefined []
