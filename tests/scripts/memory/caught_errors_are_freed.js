// memory
const used = () => process.memoryUsage().heapUsed;
function attempt() {
  try {
    null.x;
  } catch (error) {
    return error.message.length;
  }
}
attempt();
used();
const before = used();
for (let i = 0; i < 50; i++) attempt();
console.log(used() - before);  // expect: 0
