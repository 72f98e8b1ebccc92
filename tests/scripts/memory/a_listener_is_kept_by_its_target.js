// memory
const used = () => process.memoryUsage().heapUsed;
const target = new EventTarget();
function listen(options) {
  const big = new Array(10000);
  const listener = () => big.length;
  target.addEventListener('x', listener, options);
  return () => target.removeEventListener('x', listener);
}
listen()();
target.dispatchEvent(new Event('x'));
gc();
used();
const before = used();
let forget = listen();
console.log(used() - before > 80000);  // expect: true
forget();
forget = null;
gc();
console.log(used() - before < 200);  // expect: true
listen({ once: true });
console.log(used() - before > 80000);  // expect: true
target.dispatchEvent(new Event('x'));
gc();
console.log(used() - before < 200);  // expect: true
