// memory
const used = () => process.memoryUsage().heapUsed;
const list = [3, 1, 2];
function work() {
  list.map((x) => ({ x })).filter((o) => o.x > 1).forEach((o) => o.x);
  list.reduce((sum, x) => sum + x, 0);
  list.slice().sort((a, b) => a - b);
}
work();
gc();
const before = used();
for (let i = 0; i < 50; i++) work();
gc();
console.log(used() - before);  // expect: 0
