// memory
let resolveIt = null, p = null, before = 0;
gc();
before = process.memoryUsage().heapUsed;
function wait() {
  const big = new Array(1000);
  p = new Promise((resolve) => { resolveIt = resolve; });
  p.then(() => big.length);
}
wait();
console.log(process.memoryUsage().heapUsed - before > 8000);  // expect: true
resolveIt();
setTimeout(() => {
  gc();
  console.log(process.memoryUsage().heapUsed - before < 2000);  // expect: true
}, 1);
