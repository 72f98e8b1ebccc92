// memory
let target = new Array(1000);
const ref = new WeakRef(target);
let before = 0;
setTimeout(() => {
  before = process.memoryUsage().heapUsed;
  target = null;
  console.log(before - process.memoryUsage().heapUsed > 8000, ref.deref());  // expect: true undefined
});
