// memory
// The map lives, the value is a function that has captured its key.
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
function make() {
  const key = { big: new Array(10000) };
  wm.set(key, () => key);
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
