const o = { a: 1, b: 2, a: 3 };
console.log(o);  // expect: { a: 3, b: 2 }
