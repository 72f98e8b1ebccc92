// memory
// What an async function still needs after its await stays as long as the promise may be settled.
const used = () => process.memoryUsage().heapUsed;
let settle;
async function wait(n) {
  const big = new Array(n);
  await new Promise((f) => { settle = f; });
  return big.length;
}
async function main() {
  let done = wait(10);
  settle();
  await done;
  settle = done = null;
  used();
  const before = used();
  done = wait(100000);
  console.log(used() - before > 800000); // expect: true
  settle();
  console.log(await done); // expect: 100000
  settle = done = null;
  console.log(used() - before); // expect: 0
  wait(100000);
  settle = null; // nobody can settle it any more
  console.log(used() - before); // expect: 0
}
main();
