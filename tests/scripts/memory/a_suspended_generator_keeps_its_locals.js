// memory
// A generator that waits keeps what its locals refer to; one that has ended, or that nobody holds, keeps nothing.
const used = () => { gc(); return process.memoryUsage().heapUsed; }; // no cache remembers a shape after gc()
function* walk(n) {
  const big = new Array(n);
  for (let i = 0; i < 2; i++) yield big.length;
}
function run(times, n) {
  const g = walk(n);
  for (let i = 0; i < times; i++) g.next();
  return g;
}
run(3, 10);
used();
const before = used();
let g = run(1, 100000);
console.log(used() - before > 800000); // expect: true
g.next();
g.next();
console.log(used() - before < 500, g.next().done); // expect: true true
g = run(1, 100000);
g.return();
console.log(used() - before < 500); // expect: true
g = run(1, 100000);
g = null;
console.log(used() - before); // expect: 0
for (const x of walk(100000)) break;
console.log(used() - before); // expect: 0
