// memory
// Freeing is never recursive: the first node's death does not use the stack for the millionth.
const used = () => process.memoryUsage().heapUsed;
function make(n) {
  let head = null;
  for (let i = 0; i < n; i++) head = [head];
  return head;
}
make(1);
used();
const before = used();
let list = make(1000000);
console.log(used() - before > 50000000);  // expect: true
list = null;
console.log(used() - before);  // expect: 0
