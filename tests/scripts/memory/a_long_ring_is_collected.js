// memory
const used = () => process.memoryUsage().heapUsed;
function make(n) {
  const first = [null];
  let head = first;
  for (let i = 0; i < n; i++) head = [head];
  first[0] = head;
}
make(1);
gc();
const before = used();
make(100000);
console.log(used() - before > 5000000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
