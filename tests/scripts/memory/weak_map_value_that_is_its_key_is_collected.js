// memory
// The value refers to the key: counting alone never frees them, a collection must.
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
function add() {
  const key = { big: new Array(10000) };
  wm.set(key, { key });
}
add();
gc();
const before = used();
for (let i = 0; i < 10; i++) add();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before < 10000);  // expect: true
