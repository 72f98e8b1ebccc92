// memory
const figures = () => process.memoryUsage();
figures();
const before = figures();
let buffer = new ArrayBuffer(1000000);
console.log(figures().arrayBuffers - before.arrayBuffers, figures().external - before.external);  // expect: 1000000 1000000
console.log(figures().heapUsed - before.heapUsed < 1000);  // expect: true
let floats = new Float64Array(1000);
console.log(figures().arrayBuffers - before.arrayBuffers);  // expect: 1008000
buffer = null;
console.log(figures().arrayBuffers - before.arrayBuffers);  // expect: 8000
floats = null;
console.log(figures().arrayBuffers - before.arrayBuffers, figures().external - before.external);  // expect: 0 0
