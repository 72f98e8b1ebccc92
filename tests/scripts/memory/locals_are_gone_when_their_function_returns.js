// memory
const used = () => process.memoryUsage().heapUsed;
function work(n) {
  const local = new Array(10000);
  local[0] = { n };
  return n === 0 ? 0 : work(n - 1);
}
work(1);
used();
const before = used();
work(50);
console.log(used() - before);  // expect: 0
