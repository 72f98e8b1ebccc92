// memory
// Each closure's environment holds the closure before it: a chain as deep as there are closures.
const used = () => process.memoryUsage().heapUsed;
function nest(n) {
  let inner = null;
  for (let i = 0; i < n; i++) {
    const held = inner;
    inner = () => held;
  }
  return inner;
}
nest(1);
used();
const before = used();
let outermost = nest(1000000);
console.log(used() - before > 50000000);  // expect: true
outermost = null;
console.log(used() - before);  // expect: 0
