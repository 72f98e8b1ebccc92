function Point(x) {
  this.x = x;
}
console.log(new Point(1), [new Point(2)], new (function () {})());  // expect: Point { x: 1 } [ Point { x: 2 } ] {}
console.log(Object.create({}), Object.create(null), Object.create(Point.prototype));  // expect: {} [Object: null prototype] {} Point {}
