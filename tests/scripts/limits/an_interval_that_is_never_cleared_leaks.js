// memory
// options: --max-virtual-time=5s
// exit: 3
const store = [];
let before = 0, used = 0;
setInterval(() => {
  store.push(new Array(100));
  before = used;
  used = process.memoryUsage().heapUsed;
  console.log(used - before >= 800);
}, 1000);
// expect: true
// expect: true
// expect: true
// expect: true
// expect: true
