// memory
let map = new Map([[1, 2]]);
let iterator = null, before = 0;
gc();
before = process.memoryUsage().heapUsed;
iterator = map.keys();
map = null;
console.log(process.memoryUsage().heapUsed > before);  // expect: true
iterator.next();
iterator.next();
console.log(process.memoryUsage().heapUsed < before);  // expect: true
