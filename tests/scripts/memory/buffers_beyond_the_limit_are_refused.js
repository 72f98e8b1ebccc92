// memory
const kept = [];
try {
  for (;;) kept.push(new ArrayBuffer(16 << 20));
} catch (error) {
  console.log(kept.length, error.name + ': ' + error.message);  // expect: 16 RangeError: Array buffer allocation failed
}
kept.length = 0;
console.log(new ArrayBuffer(200 << 20).byteLength);  // expect: 209715200
function drop() {
  const holder = { bytes: new ArrayBuffer(100 << 20) };
  holder.self = holder;
}
for (let i = 0; i < 10; i++) drop();
console.log(process.memoryUsage().arrayBuffers <= 256 << 20);  // expect: true
