// memory
const used = () => process.memoryUsage().heapUsed;
let a = [];
gc();
const before = used();
for (let i = 0; i < 100; i++) {
  const self = [i];
  self.push(self);
}
console.log(used() - before > 5000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
