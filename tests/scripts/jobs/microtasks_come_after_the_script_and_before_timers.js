setTimeout(() => {
  console.log('timeout');
  setTimeout(() => console.log('next timeout'), 0);
  setImmediate(() => console.log('immediate'));
}, 0);
queueMicrotask(() => {
  console.log('microtask');
  queueMicrotask(() => console.log('microtask of a microtask'));
  process.nextTick(() => console.log('tick of a microtask'));
});
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
console.log('script');
// expect: script
// expect: tick
// expect: microtask
// expect: promise
// expect: microtask of a microtask
// expect: tick of a microtask
// expect: timeout
// expect: immediate
// expect: next timeout
