// memory
const used = () => process.memoryUsage().heapUsed;
used();
const before = used();
let small = new Array(1000);
const with_small = used();
let large = new Array(2000);
console.log(used() - with_small - (with_small - before));  // expect: 8000
