// memory
const used = () => process.memoryUsage().heapUsed;
function make() {
  const big = new Array(100000);
  const small = big.length;
  return () => small;
}
make();
used();
const before = used();
const f = make();
console.log(used() - before < 1000, f());  // expect: true 100000
