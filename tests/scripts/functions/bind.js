const told = (f) => {
  try {
    return f();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
function f(a, b, c) { return [this && this.n, a, b, c, new.target === undefined]; }
const g = f.bind({ n: 1 }, 'x');
console.log(g, g.name, g.length, g('y', 'z'), g.hasOwnProperty('prototype'), g.toString());  // expect: [Function: bound f] bound f 2 [ 1, 'x', 'y', 'z', true ] false function () { [native code] }
console.log(f.bind().length, f.bind(null, 1, 2, 3, 4).length, g.bind(null, 1).name, (() => 1).bind({}).name);  // expect: 3 0 bound bound f bound 
class A {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
}
const B = A.bind(null, 1);
console.log(new B(2), new B() instanceof A, new B() instanceof B, B);  // expect: A { x: 1, y: 2 } true true [Function: bound A]
B.prototype = A.prototype;
class C extends B {
  constructor() { super(5); }
}
console.log(new C(), new C() instanceof A, new C() instanceof C);  // expect: C { x: 1, y: 5 } true true
console.log([1, 2, 3].map(Math.max.bind(null, 2)), Function.prototype.call.bind(''.slice)('hello', 2));  // expect: [ NaN, NaN, NaN ] llo
const log = console.log.bind(console, 'bound:');
class Button {
  constructor() { this.handle = this.handle.bind(this); }
  handle() { return this instanceof Button; }
}
const { handle } = new Button();
console.log(handle());  // expect: true
console.log(told(() => Function.prototype.bind.call(1)));  // expect: TypeError: Bind must be called on a function
console.log(told(() => Object.getOwnPropertyNames(f.bind(null, 1))));  // expect: [ 'length', 'name' ]
log(1, { a: 1 });  // expect: bound: 1 { a: 1 }
