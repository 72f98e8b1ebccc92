const shared = { n: 1 };
console.log({ a: shared, b: shared });  // expect: { a: { n: 1 }, b: { n: 1 } }
