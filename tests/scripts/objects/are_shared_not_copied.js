const a = { n: 1 };
const b = a;
b.n = 2;
console.log(a.n, a === b);  // expect: 2 true
