// memory
let timer = null, before = 0;
gc();
function arm() {
  const big = new Array(1000);
  return setTimeout(() => big.length, 10);
}
timer = arm();
clearTimeout(timer);
timer = null;
gc();
before = process.memoryUsage().heapUsed;
timer = arm();
console.log(process.memoryUsage().heapUsed - before > 8000);  // expect: true
clearTimeout(timer);
timer = null;
gc();
console.log(process.memoryUsage().heapUsed - before);  // expect: 0
arm();
setTimeout(() => {
  gc();
  console.log(process.memoryUsage().heapUsed - before < 1000);  // expect: true
}, 20);
