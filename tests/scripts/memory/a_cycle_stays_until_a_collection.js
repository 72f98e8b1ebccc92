// memory
const used = () => process.memoryUsage().heapUsed;
function make() {
  const a = { list: new Array(10000) };
  const b = { a };
  a.b = b;
}
make();
gc();
const before = used();
make();
console.log(used() - before > 80000);  // expect: true
gc();
console.log(used() - before);  // expect: 0
