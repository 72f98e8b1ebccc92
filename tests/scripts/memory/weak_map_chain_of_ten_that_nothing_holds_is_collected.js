// memory
// Ten entries, each value the next key, the last leading back to the first.
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
function make() {
  const first = { big: new Array(10000) };
  let key = first;
  for (let i = 0; i < 10; i++) {
    const next = { i };
    wm.set(key, next);
    key = next;
  }
  key.first = first;
}
make();
gc();
const before = used();
for (let i = 0; i < 10; i++) make();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
