// memory
const map = new Map();
const set = new Set();
gc();
let before = 0, many = 0, after = 0;
before = process.memoryUsage().heapUsed;
for (let i = 0; i < 1000; i++) { map.set(i, i); set.add(i); }
many = process.memoryUsage().heapUsed;
for (let i = 0; i < 1000; i++) { map.delete(i); set.delete(i); }
after = process.memoryUsage().heapUsed;
console.log(many - before, after - before);  // expect: 57344 0
map.set({}, {});
map.clear();
console.log(process.memoryUsage().heapUsed - before);  // expect: 0
