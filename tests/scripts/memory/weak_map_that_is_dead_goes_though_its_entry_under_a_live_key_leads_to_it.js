// memory
// The key lives on; the map is reached only from the value of its own entry.
const used = () => process.memoryUsage().heapUsed;
const key = {};
function make() {
  const map = new WeakMap();
  map.set(key, { map, big: new Array(10000) });
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
