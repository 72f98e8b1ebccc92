// memory
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
const key = {};
wm.set(key, 0);
used();
const before = used();
wm.set(key, new Array(100000));
console.log(used() - before > 800000);  // expect: true
wm.set(key, 1);
console.log(used() - before);  // expect: 0
wm.set(key, new Array(100000));
wm.delete(key);
console.log(used() - before <= 0);  // expect: true
