// memory
const used = () => process.memoryUsage().heapUsed;
const list = [];
used();
for (let i = 0; i < 10; i++) list.push(new Array(10000));
const full = used();
list.length = 5;
console.log(full - used() >= 400000);  // expect: true
list.pop();
console.log(full - used() >= 480000);  // expect: true
list.splice(0, 3);
console.log(full - used() >= 720000, list.length);  // expect: true 1
