// memory
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
let key = {};
let other = key;
wm.set(key, new Array(100000));
const full = used();
key = null;
gc();
console.log(full - used() < 10000, wm.get(other).length);  // expect: true 100000
