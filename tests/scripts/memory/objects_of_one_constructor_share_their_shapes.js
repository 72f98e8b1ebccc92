// memory
// Objects that one constructor made in one way cost the same; shapes are made once, and go with the last object.
const used = () => process.memoryUsage().heapUsed;
function Point(x, y) {
  this.x = x;
  this.y = y;
}
Point.prototype.sum = function () { return this.x + this.y; };
function make(n) {
  const all = [];
  for (let i = 0; i < n; i++) all.push(new Point(i, 1));
  return all;
}
make(3);
gc();
used();
const before = used();
let points = make(100);
const of_hundred = used() - before;
points = make(200);
const of_two_hundred = used() - before;
console.log((of_two_hundred - of_hundred) / 100 < 100);  // expect: true
console.log(points[0].sum(), points[199].sum());  // expect: 1 200
points = null;
gc();
console.log(used() - before);  // expect: 0
Point.prototype = { sum() { return 'another'; } };
console.log(new Point(1, 2).sum(), new Point(3, 4).sum());  // expect: another another
const derived = Object.create(Point.prototype);
derived.x = 5;
console.log(derived.sum(), Object.getPrototypeOf(derived) === Point.prototype);  // expect: another true
