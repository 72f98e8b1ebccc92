// memory
const used = () => process.memoryUsage().heapUsed;
function work() {
  class Base { #secret = {}; field = [1]; static s = {}; get secret() { return this.#secret; } }
  class Derived extends Base { more = this.secret; constructor() { super(); this.last = super.secret; } }
  return new Derived().last === new Derived().more;
}
work();
gc();
used();
const before = used();
for (let i = 0; i < 5; i++) work();
gc();
console.log(used() - before);  // expect: 0
