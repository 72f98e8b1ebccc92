// memory
const used = () => process.memoryUsage().heapUsed;
function bound() {
  return function () { return this.length; }.bind(new Array(10000), 1);
}
let f = bound();
f();
f = null;
gc();
used();
const before = used();
f = bound();
console.log(used() - before > 80000, f());  // expect: true 10000
f = null;
gc();
console.log(used() - before);  // expect: 0
