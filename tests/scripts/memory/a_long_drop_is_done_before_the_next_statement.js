// memory
// A drop of many is freed in slices; nothing that asks for figures, and no call, comes between.
const used = () => process.memoryUsage().heapUsed;
function make(n) {
  let head = null;
  for (let i = 0; i < n; i++) head = { next: head };
  return head;
}
function holder(list) {
  const local = list;
  return used();
}
make(1);
used();
let list = null;
const before = used();
list = make(100000);
list = null; console.log(used() - before);  // expect: 0
list = make(100000);
delete globalThis.nothing; list = [list]; list.length = 0; list = null;
console.log(used() - before);  // expect: 0
{
  let inner = make(100000);
  inner = 1;
  const map = new WeakMap();
  map.set({}, make(100000));
  console.log(used() - before < 2000);  // expect: true
}
console.log(used() - before);  // expect: 0
for (let i = 0; i < 3; i++) {
  const each = make(50000);
}
console.log(used() - before);  // expect: 0
