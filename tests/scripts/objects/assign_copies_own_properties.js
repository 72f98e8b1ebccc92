const target = { a: 1, b: 1 };
const result = Object.assign(target, { b: 2 }, null, { c: 3 });
console.log(target, result === target);  // expect: { a: 1, b: 2, c: 3 } true
