// memory
const used = () => process.memoryUsage().heapUsed;
function forever(x) {
  return forever([x]) + 1;
}
function attempt() {
  try {
    forever(0);
  } catch (error) {
    return error.name;
  }
}
attempt();
gc();
const before = used();
console.log(attempt());  // expect: RangeError
gc();
console.log(used() - before);  // expect: 0
