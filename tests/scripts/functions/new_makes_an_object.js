function Point(x, y) {
  this.x = x;
  this.y = y;
}
Point.prototype.sum = function () {
  return this.x + this.y;
};
const p = new Point(1, 2);
console.log(p, p.sum(), p instanceof Point, p.constructor === Point);  // expect: Point { x: 1, y: 2 } 3 true true
console.log(new Point, typeof new Point(1, 2).sum);  // expect: Point { x: undefined, y: undefined } function
