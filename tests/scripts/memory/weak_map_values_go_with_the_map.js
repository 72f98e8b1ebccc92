// memory
const used = () => process.memoryUsage().heapUsed;
const key = {};
used();
let wm = new WeakMap();
wm.set(key, new Array(100000));
const full = used();
wm = null;
console.log(full - used() > 800000);  // expect: true
