// memory
// A weak map does not count its keys: the array of 5*1024*1024 elements is there as long as b refers to its key, and
// goes with it.
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
let b = new Object();
gc();
const second = used();
wm.set(b, new Array(5*1024*1024));
gc();
const third = used();
b = null;
gc();
const fourth = used();
console.log(third - second >= 41943040, third - second <= 41944064);  // expect: true true
console.log(fourth - second);  // expect: 0
