// memory
const set = new WeakSet();
set.add({});
gc();
let before = 0, a = null;
before = process.memoryUsage().heapUsed;
a = {};
set.add(a);
set.add({});
a = null;
console.log(process.memoryUsage().heapUsed - before);  // expect: 0
