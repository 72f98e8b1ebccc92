// memory
let map = new Map(), set = new Set(), key = {};
gc();
let before = 0;
before = process.memoryUsage().heapUsed;
map.set(key, new Array(1000));
set.add(new Array(1000));
console.log(process.memoryUsage().heapUsed - before > 16000);  // expect: true
key = null;
gc();
console.log(process.memoryUsage().heapUsed - before > 16000);  // expect: true
map.set(map, map);
set.add(set);
map = set = null;
console.log(process.memoryUsage().heapUsed - before > 16000);  // expect: true
gc();
console.log(process.memoryUsage().heapUsed - before < 0);  // expect: true
