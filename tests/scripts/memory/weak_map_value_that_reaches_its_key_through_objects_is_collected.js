// memory
// The map lives, the value leads to its key by way of two other objects.
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
function make() {
  const key = { big: new Array(10000) };
  wm.set(key, { through: [{ key }] });
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
