// memory
const used = () => process.memoryUsage().heapUsed;
const holder = { big: null };
used();
const before = used();
holder.big = new Array(100000);
console.log(used() - before > 800000);  // expect: true
holder.big = null;
console.log(used() - before);  // expect: 0
