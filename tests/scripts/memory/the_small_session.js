// memory
const used = () => process.memoryUsage().heapUsed;
used();
const before = used();
let arr = [1, 2, 3, 4];
console.log('hello world');  // expect: hello world
console.log(used() > before);  // expect: true
arr = null;
console.log(used() - before);  // expect: 0
