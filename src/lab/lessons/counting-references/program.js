let a = new Array(10000);  // one reference
let b = a;                 // two
console.log(process.memoryUsage().heapUsed);

a = null;                  // one: the array stays
console.log(process.memoryUsage().heapUsed);

b = null;                  // none: it is freed
console.log(process.memoryUsage().heapUsed);
