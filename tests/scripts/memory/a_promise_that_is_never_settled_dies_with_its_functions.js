// memory
let before = 0, resolveIt = null;
function wait() {
  const big = new Array(1000);
  new Promise((resolve) => { resolveIt = resolve; }).then(() => big.length);
}
wait();
resolveIt = null;
gc();
before = process.memoryUsage().heapUsed;
wait();
gc();
console.log(process.memoryUsage().heapUsed - before > 8000);  // expect: true
resolveIt = null;
gc();
console.log(process.memoryUsage().heapUsed - before);  // expect: 0
