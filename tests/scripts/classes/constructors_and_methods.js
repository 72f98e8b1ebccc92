class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
  plus(other) {
    return new Point(this.x + other.x, this.y + other.y);
  }
  get length() {
    return Math.sqrt(this.x * this.x + this.y * this.y);
  }
  set length(value) {
    this.x = value;
    this.y = 0;
  }
  static origin() {
    return new this(0, 0);
  }
  ['comp' + 'uted']() {
    return 'c';
  }
}
const p = new Point(3, 4);
console.log(p, p.length, p.plus(p).x, p.computed()); // expect: Point { x: 3, y: 4 } 5 6 c
p.length = 7;
console.log(p.x, Point.origin().y, typeof Point, Point.name, Point.length); // expect: 7 0 function Point 2
console.log(Object.keys(p).join(), Object.keys(Point.prototype).length, p.constructor === Point); // expect: x,y 0 true
console.log(Object.getOwnPropertyNames(Point.prototype).join()); // expect: constructor,plus,length,computed
console.log(Object.getOwnPropertyNames(Point).join()); // expect: length,name,prototype,origin
try {
  Point();
} catch (error) {
  console.log(error.message); // expect: Class constructor Point cannot be invoked without 'new'
}
try {
  new p.plus(p);
} catch (error) {
  console.log(error.message); // expect: p.plus is not a constructor
}
console.log(p instanceof Point, p.plus.name); // expect: true plus
