// memory
// Each entry's value is the next entry's key.
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
function chain(n) {
  let key = {};
  const first = key;
  for (let i = 0; i < n; i++) {
    const next = { i };
    wm.set(key, next);
    key = next;
  }
  return first;
}
let first = chain(1000);
gc();
let length = 0;
for (let key = first; wm.has(key); key = wm.get(key)) length++;
console.log(length);  // expect: 1000
const full = used();
first = null;
gc();
console.log(full - used() > 100000);  // expect: true
