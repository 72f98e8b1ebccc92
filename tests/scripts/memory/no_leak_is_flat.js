// memory
const used = () => process.memoryUsage().heapUsed;
function request() {
  const cache = [];
  cache.push(new Array(1000));
}
let first = 0;
for (let i = 0; i < 6; i++) {
  for (let j = 0; j < 10; j++) request();
  gc();
  if (i === 0) first = used();
}
gc();
console.log(used() - first);  // expect: 0
