// memory
const used = () => process.memoryUsage().heapUsed;
const list = [0];
used();
list[0] = new Array(100000);
const full = used();
delete list[0];
console.log(full - used() > 800000);  // expect: true
