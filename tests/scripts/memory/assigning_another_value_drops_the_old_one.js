// memory
const used = () => process.memoryUsage().heapUsed;
let a = new Array(1000);
used();
const before = used();
for (let i = 0; i < 100; i++) a = new Array(1000);
console.log(used() - before);  // expect: 0
