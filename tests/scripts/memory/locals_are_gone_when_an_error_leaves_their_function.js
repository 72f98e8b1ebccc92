// memory
const used = () => process.memoryUsage().heapUsed;
function work() {
  const local = new Array(10000);
  throw new Error('left');
}
function attempt() {
  try {
    work();
  } catch {
  }
}
attempt();
used();
const before = used();
for (let i = 0; i < 20; i++) attempt();
console.log(used() - before);  // expect: 0
