// memory
const used = () => process.memoryUsage().heapUsed;
function work() {
  const object = { value: {}, get again() { return this.value; }, set again(value) { this.value = value; } };
  object.again = [object.again];
  return object.again;
}
work();
gc();
used();
const before = used();
for (let i = 0; i < 10; i++) work();
gc();
console.log(used() - before);  // expect: 0
