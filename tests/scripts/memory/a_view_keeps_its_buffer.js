// memory
const bytes = () => process.memoryUsage().arrayBuffers;
let view = new Uint8Array(new ArrayBuffer(5000)).subarray(4999);
console.log(bytes(), view.length);  // expect: 5000 1
view = null;
console.log(bytes());  // expect: 0
