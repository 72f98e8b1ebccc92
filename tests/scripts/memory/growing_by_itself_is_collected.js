// memory
// Cycles in a loop, and nobody calls gc(): the heap collects by itself before they fill it.
// options: --heap-limit=128M
function ring() {
  const a = { big: new Array(10000) };
  a.self = a;
}
for (let i = 0; i < 5000; i++) ring();
console.log('400 MB of garbage went through');  // expect: 400 MB of garbage went through
