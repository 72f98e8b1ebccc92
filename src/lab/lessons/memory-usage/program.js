console.log(process.memoryUsage());

let array = new Array(100000);
console.log(process.memoryUsage());

array = null;
gc();
console.log(process.memoryUsage());
