// memory
// Entries in a ring: the last one's value is the first one's key.
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
function make() {
  const keys = [0, 1, 2, 3].map(i => ({ i, big: new Array(3000) }));
  keys.forEach((key, i) => wm.set(key, keys[(i + 1) % keys.length]));
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
