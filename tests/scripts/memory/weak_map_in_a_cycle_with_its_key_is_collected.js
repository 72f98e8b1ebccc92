// memory
const used = () => process.memoryUsage().heapUsed;
function make() {
  const key = { big: new Array(10000) };
  const wm = new WeakMap();
  wm.set(key, wm);
  key.wm = wm;
}
make();
gc();
const before = used();
make();
gc();
console.log(used() - before);  // expect: 0
