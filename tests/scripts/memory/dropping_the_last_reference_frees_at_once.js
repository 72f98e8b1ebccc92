// memory
// No gc() is needed.
const used = () => process.memoryUsage().heapUsed;
used();
const before = used();
let a = new Array(100000);
console.log(used() - before > 800000);  // expect: true
a = null;
console.log(used() - before);  // expect: 0
