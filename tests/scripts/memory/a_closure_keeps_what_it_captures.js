// memory
const used = () => process.memoryUsage().heapUsed;
function make() {
  const big = new Array(100000);
  return () => big.length;
}
make();
used();
const before = used();
let f = make();
console.log(used() - before > 800000, f());  // expect: true 100000
f = null;
console.log(used() - before);  // expect: 0
