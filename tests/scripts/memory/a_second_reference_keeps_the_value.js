// memory
const used = () => process.memoryUsage().heapUsed;
used();
const before = used();
let a = new Array(100000);
let b = a;
a = null;
console.log(used() - before > 800000);  // expect: true
b = null;
console.log(used() - before);  // expect: 0
