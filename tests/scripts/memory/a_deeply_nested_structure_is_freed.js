// memory
const used = () => process.memoryUsage().heapUsed;
function tree(depth) {
  return depth === 0 ? [] : [tree(depth - 1), tree(depth - 1)];
}
tree(1);
used();
const before = used();
let t = tree(12);
console.log(used() - before > 100000);  // expect: true
t = null;
console.log(used() - before);  // expect: 0
