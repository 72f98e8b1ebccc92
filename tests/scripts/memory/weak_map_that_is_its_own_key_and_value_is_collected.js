// memory
// map -> map in itself.
const used = () => process.memoryUsage().heapUsed;
function make() {
  const map = new WeakMap();
  map.set(map, map);
  map.big = new Array(10000);
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
