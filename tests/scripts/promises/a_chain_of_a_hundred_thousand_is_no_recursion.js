let chain = Promise.resolve(0);
for (let i = 0; i < 100000; i++) chain = chain.then((n) => n + 1);
chain.then((n) => console.log(n));
let nested = Promise.resolve('inside');
for (let i = 0; i < 10000; i++) {
  const inner = nested;
  nested = new Promise((resolve) => resolve(inner));
}
nested.then((value) => console.log(value));
// expect: inside
// expect: 100000
