// memory
// The inner map's entry leads to the outer one's key, and the other way round.
const used = () => process.memoryUsage().heapUsed;
const outer = new WeakMap();
function make() {
  const key = { big: new Array(10000) };
  const inner = new WeakMap();
  const inner_key = { key };
  outer.set(key, inner);
  inner.set(inner_key, { key, inner_key });
  key.inner_key = inner_key;
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
