// memory
// Two dead maps hold each other by their entries under one live key.
const used = () => process.memoryUsage().heapUsed;
const key = {};
function make() {
  const a = new WeakMap();
  const b = new WeakMap();
  a.set(key, { b, big: new Array(10000) });
  b.set(key, { a });
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
