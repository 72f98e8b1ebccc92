// memory
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
let key = {};
wm.set(key, new Array(100000));
used();
const full = used();
key = null;
console.log(full - used() > 800000);  // expect: true
