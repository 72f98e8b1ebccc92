// Each `new` once made a shape of its own for the instance, so that nothing could be cached.
// memory
const used = () => process.memoryUsage().heapUsed;
class Point { constructor(x, y) { this.x = x; this.y = y; } }
const list = new Array(100);
list[0] = new Point(0, 0);
used();
const before = used();
for (let i = 1; i < 100; i++) list[i] = new Point(i, i);
console.log(used() - before);  // expect: 6336
