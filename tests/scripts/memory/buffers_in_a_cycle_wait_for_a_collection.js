// memory
const bytes = () => process.memoryUsage().arrayBuffers;
function make() {
  const holder = { view: new Uint8Array(4096) };
  holder.self = holder;
}
make();
console.log(bytes());  // expect: 4096
gc();
console.log(bytes());  // expect: 0
