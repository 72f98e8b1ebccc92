gc();
console.log(process.memoryUsage().heapUsed);

const wm = new WeakMap();
let b = new Object();
gc();
console.log(process.memoryUsage().heapUsed);

wm.set(b, new Array(5 * 1024 * 1024));
gc();
console.log(process.memoryUsage().heapUsed);

b = null;
gc();
console.log(process.memoryUsage().heapUsed);
