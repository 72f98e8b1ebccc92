// memory
const used = () => process.memoryUsage().heapUsed;
const cache = [];
function request() {
  cache.push(new Array(1000));
}
let last = 0;
let growing = 0;
for (let i = 0; i < 6; i++) {
  for (let j = 0; j < 10; j++) request();
  gc();
  const now = used();
  if (now > last) growing++;
  last = now;
}
console.log(growing);  // expect: 6
