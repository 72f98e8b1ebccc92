// memory
// Everything that can be reached from the head stays; moving the head on frees what lies behind it.
const used = () => process.memoryUsage().heapUsed;
const wm = new WeakMap();
let head = { step: 0, big: new Array(1000) };
for (let step = 1, key = head; step <= 10; step++) {
  const next = { step, big: new Array(1000) };
  wm.set(key, next);
  key = next;
}
gc();
let held = used();
for (let step = 0; step < 10; step++) {
  let length = 0;
  for (let key = head; wm.has(key); key = wm.get(key)) length++;
  const next = wm.get(head);
  head = next;
  gc();
  console.log(length, head.step, held - used() > 8000 && held - used() < 8400);
  held = used();
}
// expect: 10 1 true
// expect: 9 2 true
// expect: 8 3 true
// expect: 7 4 true
// expect: 6 5 true
// expect: 5 6 true
// expect: 4 7 true
// expect: 3 8 true
// expect: 2 9 true
// expect: 1 10 true
