// memory
function use() {
  let x = 1n;
  for (let i = 0; i < 50; i++) x = x * 12345678901234567890n + 1n;
  return x.toString().length;
}
use();
gc();
const before = process.memoryUsage().heapUsed;
use();
console.log(process.memoryUsage().heapUsed - before);  // expect: 0
let big = 2n ** 1000n;
console.log(process.memoryUsage().heapUsed - before >= 24 + 32 * 4);  // expect: true
big = null;
console.log(process.memoryUsage().heapUsed - before);  // expect: 0
