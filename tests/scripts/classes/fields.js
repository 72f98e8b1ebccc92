let count = 0;
const key = 'dynamic';
class Base {
  x = ++count;
  y = this.x * 10;
  'quoted key' = 1;
  [key + count] = 'computed';
  empty;
  arrow = () => this.x;
  static shared = [];
  static size = this.shared.length + 1;
  constructor() {
    this.after = this.x;
  }
}
class Derived extends Base {
  z = this.x + 100;
}
class Deeper extends Derived {
  constructor(a) {
    super(a);
    this.last = this.z;
  }
  w = 'w';
}
const b = new Base();
console.log(Object.keys(b).join(), b.y, b.arrow(), b.arrow.name); // expect: x,y,quoted key,dynamic0,empty,arrow,after 10 1 arrow
console.log(new Derived().z, Base.size, Base.shared); // expect: 102 1 []
const d = new Deeper();
console.log(d.w, d.last, 'empty' in d, d.empty); // expect: w 103 true undefined
