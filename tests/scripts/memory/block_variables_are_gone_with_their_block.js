// memory
const used = () => process.memoryUsage().heapUsed;
function work() {
  const before = used();
  {
    const inner = new Array(10000);
  }
  return used() - before;
}
work();
console.log(work());  // expect: 0
