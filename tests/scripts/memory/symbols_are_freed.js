// memory
const used = () => process.memoryUsage().heapUsed;
function make() {
  const key = Symbol('a key that nobody keeps');
  return { [key]: 1 };
}
make();
gc();
used();
const before = used();
let object = make();
object = null;
gc();
console.log(used() - before);  // expect: 0
