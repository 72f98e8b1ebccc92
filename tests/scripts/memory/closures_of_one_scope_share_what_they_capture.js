// memory
// The well-known leak: unused is never called, yet it makes originalThing part of the environment that someMethod keeps
// too, so every thing keeps the one before it.
const used = () => process.memoryUsage().heapUsed;
let theThing = null;
function replaceThing() {
  const originalThing = theThing;
  const unused = function () {
    if (originalThing) return 'hi';
  };
  theThing = {
    longStr: new Array(10000),
    someMethod: function () { return 'message'; },
  };
}
replaceThing();
gc();
const before = used();
for (let i = 0; i < 10; i++) replaceThing();
gc();
console.log(used() - before > 800000);  // expect: true
theThing = null;
gc();
console.log(used() - before < 0);  // expect: true
