// memory
// Each map is key and value in the other.
const used = () => process.memoryUsage().heapUsed;
function make() {
  const a = new WeakMap();
  const b = new WeakMap();
  a.set(b, a);
  b.set(a, b);
  a.big = new Array(10000);
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
