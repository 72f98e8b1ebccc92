let a = 1;
const b = 'two';
console.log(a, b);  // expect: 1 two
a = 3;
console.log(a);  // expect: 3
