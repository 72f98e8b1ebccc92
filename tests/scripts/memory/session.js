// memory
// The tutorial's session. A weak map does not count its keys: the array of 5*1024*1024 elements is there as long as b
// refers to its key, and gone with it, to the byte.
const figures = [];
gc();
figures.push(process.memoryUsage());
const wm = new WeakMap();
let b = new Object();
gc();
const before = process.memoryUsage().heapUsed;
wm.set(b, new Array(5*1024*1024));
gc();
const full = process.memoryUsage().heapUsed;
b = null;
gc();
const after = process.memoryUsage().heapUsed;
console.log(full - before >= 41943040, full - before <= 41944064);  // expect: true true
console.log(after - before);  // expect: -48
