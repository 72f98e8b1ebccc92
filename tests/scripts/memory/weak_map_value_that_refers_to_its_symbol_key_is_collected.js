// memory
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
function add() {
  const key = Symbol('a key that only its value refers to');
  wm.set(key, { key, big: new Array(10000) });
}
add();
gc();
const before = used();
for (let i = 0; i < 10; i++) add();
console.log(used() - before > 800000);  // expect: true
gc();
console.log(used() - before < 10000);  // expect: true
let kept = Symbol('a key that is kept');
wm.set(kept, { big: new Array(10000) });
gc();
console.log(used() - before > 80000, wm.get(kept).big.length);  // expect: true 10000
kept = null;
console.log(used() - before < 10000);  // expect: true
