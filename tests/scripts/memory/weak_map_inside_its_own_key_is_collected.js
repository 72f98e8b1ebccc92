// memory
// The key holds the map whose entry holds the key.
const used = () => process.memoryUsage().heapUsed;
function make() {
  const key = { big: new Array(10000), map: new WeakMap() };
  key.map.set(key, { key });
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
