const told = (f) => {
  try {
    return f();
  } catch (error) {
    return `${error.name}: ${error.message}`.split('\n')[0];
  }
};
let undef;
let nul = null;
const obj = {};
const num = 5;
const arr = [1, 2];
const str = 'abc';
let i = 0;
const fn = function named() {};
class K {
  #p = 1;
  m() {}
  get g() { return 1; }
  set(o) { o.#p = 2; }
  static has(o) { return o.#p; }
}
console.log(told(() => undef()));  // expect: TypeError: undef is not a function
console.log(told(() => nul()));  // expect: TypeError: nul is not a function
console.log(told(() => obj()));  // expect: TypeError: obj is not a function
console.log(told(() => obj.foo()));  // expect: TypeError: obj.foo is not a function
console.log(told(() => num()));  // expect: TypeError: num is not a function
console.log(told(() => str.foo()));  // expect: TypeError: str.foo is not a function
console.log(told(() => arr[5]()));  // expect: TypeError: arr[5] is not a function
console.log(told(() => obj['x']()));  // expect: TypeError: obj.x is not a function
console.log(told(() => obj[str]()));  // expect: TypeError: obj[str] is not a function
console.log(told(() => (1, obj.foo)()));  // expect: TypeError: (1 , obj.foo) is not a function
console.log(told(() => obj?.foo()));  // expect: TypeError: obj?.foo is not a function
console.log(told(() => (() => 5)()()));  // expect: TypeError: (intermediate value)(...) is not a function
console.log(told(() => fn()()));  // expect: TypeError: fn(...) is not a function
console.log(told(() => [1]()));  // expect: TypeError: [1] is not a function
console.log(told(() => 'abc'()));  // expect: TypeError: "abc" is not a function
console.log(told(() => (function () {})()()));  // expect: TypeError: (intermediate value)(...) is not a function
console.log(told(() => new undef()));  // expect: TypeError: undef is not a constructor
console.log(told(() => new nul()));  // expect: TypeError: nul is not a constructor
console.log(told(() => new obj()));  // expect: TypeError: obj is not a constructor
console.log(told(() => new obj.foo()));  // expect: TypeError: obj.foo is not a constructor
console.log(told(() => new num()));  // expect: TypeError: num is not a constructor
console.log(told(() => new (() => {})()));  // expect: TypeError: (intermediate value) is not a constructor
console.log(told(() => new Math.max()));  // expect: TypeError: Math.max is not a constructor
console.log(told(() => new Math()));  // expect: TypeError: Math is not a constructor
console.log(told(() => Math()));  // expect: TypeError: Math is not a function
console.log(told(() => new (new K().m)()));  // expect: TypeError: (intermediate value).m is not a constructor
console.log(told(() => K()));  // expect: TypeError: Class constructor K cannot be invoked without 'new'
console.log(told(() => new Symbol()));  // expect: TypeError: Symbol is not a constructor
console.log(told(() => JSON()));  // expect: TypeError: JSON is not a function
console.log(told(() => new JSON.parse()));  // expect: TypeError: JSON.parse is not a constructor
console.log(told(() => { class A extends undef {} }));  // expect: TypeError: Class extends value undefined is not a constructor or null
console.log(told(() => { class A extends nul { constructor() { super(); } } new A(); }));  // expect: TypeError: Super constructor null of A is not a constructor
console.log(told(() => { class A extends 5 {} }));  // expect: TypeError: Class extends value 5 is not a constructor or null
console.log(told(() => { class A extends (() => {}) {} }));  // expect: TypeError: Class extends value () => {} is not a constructor or null
console.log(told(() => new K().call({})));  // expect: TypeError: (intermediate value).call is not a function
console.log(told(() => Object.defineProperty(5)));  // expect: TypeError: Object.defineProperty called on non-object
console.log(told(() => Object.setPrototypeOf(null, {})));  // expect: TypeError: Object.setPrototypeOf called on null or undefined
console.log(told(() => [].concat.call(null)));  // expect: TypeError: Array.prototype.concat called on null or undefined
console.log(told(() => 'a'.at.call(null)));  // expect: TypeError: String.prototype.at called on null or undefined
console.log(told(() => String.prototype.trim.call(undefined)));  // expect: TypeError: String.prototype.trim called on null or undefined
console.log(told(() => arr.map()));  // expect: TypeError: undefined is not a function
console.log(told(() => arr.forEach(5)));  // expect: TypeError: 5 is not a function
console.log(told(() => arr.filter('x')));  // expect: TypeError: x is not a function
console.log(told(() => arr.find({})));  // expect: TypeError: #<Object> is not a function
console.log(told(() => arr.reduce()));  // expect: TypeError: undefined is not a function
console.log(told(() => arr.some(null)));  // expect: TypeError: null is not a function
console.log(told(() => arr.every(undefined)));  // expect: TypeError: undefined is not a function
console.log(told(() => Array.from([1], 5)));  // expect: TypeError: 5 is not a function
console.log(told(() => arr.findLast()));  // expect: TypeError: undefined is not a function
console.log(told(() => Map()));  // expect: TypeError: Constructor Map requires 'new'
console.log(told(() => new Map().get.call({}, 1)));  // expect: TypeError: Method Map.prototype.get called on incompatible receiver #<Object>
console.log(told(() => Map.prototype.set.call(1, 2)));  // expect: TypeError: Method Map.prototype.set called on incompatible receiver 1
console.log(told(() => Set()));  // expect: TypeError: Constructor Set requires 'new'
console.log(told(() => new Set().add.call({}, 1)));  // expect: TypeError: Method Set.prototype.add called on incompatible receiver #<Object>
console.log(told(() => WeakMap()));  // expect: TypeError: Constructor WeakMap requires 'new'
console.log(told(() => Promise()));  // expect: TypeError: Promise constructor cannot be invoked without 'new'
console.log(told(() => new Promise()));  // expect: TypeError: Promise resolver undefined is not a function
console.log(told(() => new Promise(5)));  // expect: TypeError: Promise resolver 5 is not a function
console.log(told(() => Promise.resolve.call(1)));  // expect: TypeError: PromiseResolve called on non-object
console.log(told(() => Promise.prototype.then.call(1)));  // expect: TypeError: Method Promise.prototype.then called on incompatible receiver 1
console.log(told(() => new Map().forEach()));  // expect: TypeError: undefined is not a function
console.log(told(() => new Set().forEach(1)));  // expect: TypeError: number 1 is not a function
console.log(told(() => Math.max.apply(null, 5)));  // expect: TypeError: CreateListFromArrayLike called on non-object
console.log(told(() => ({ [Symbol.iterator]: 5 })[Symbol.iterator]()));  // expect: TypeError: {(intermediate value)}[Symbol.iterator] is not a function
console.log(told(() => { const [x] = { [Symbol.iterator]() { return {}; } }; }));  // expect: TypeError: undefined is not a function
console.log(told(() => new (function* () {})()));  // expect: TypeError: (intermediate value) is not a constructor
console.log(told(() => new (async () => {})()));  // expect: TypeError: (intermediate value) is not a constructor
console.log(told(() => new ({ m() {} }).m()));  // expect: TypeError: {(intermediate value)}.m is not a constructor
console.log(told(() => { const o = { f: 1 }; o.f(); }));  // expect: TypeError: o.f is not a function
console.log(told(() => { arr.foo(); }));  // expect: TypeError: arr.foo is not a function
console.log(told(() => { arr[0](); }));  // expect: TypeError: arr[0] is not a function
console.log(told(() => { globalThis.nope(); }));  // expect: TypeError: globalThis.nope is not a function
console.log(told(() => { obj.f().g(); }));  // expect: TypeError: obj.f is not a function
console.log(told(() => { (obj.f || obj.g)(); }));  // expect: TypeError: (obj.f || obj.g) is not a function
console.log(told(() => { (undefined)(); }));  // expect: TypeError: undefined is not a function
console.log(told(() => { let a = 5; a(); }));  // expect: TypeError: a is not a function
console.log(told(() => { let a = { b: { c: 1 } }; a.b.c(); }));  // expect: TypeError: a.b.c is not a function
console.log(told(() => { let a = { b: [1] }; a.b[0](); }));  // expect: TypeError: a.b[0] is not a function
console.log(told(() => { (class {})(); }));  // expect: TypeError: Class constructors cannot be invoked without 'new'
console.log(told(() => [...fn()]));  // expect: TypeError: fn is not a function or its return value is not iterable
console.log(told(() => obj.a().b()));  // expect: TypeError: obj.a is not a function
console.log(told(() => arr[i]()));  // expect: TypeError: arr[i] is not a function
console.log(told(() => arr[i + 1]()));  // expect: TypeError: arr[(i + 1)] is not a function
console.log(told(() => this.foo()));  // expect: TypeError: this.foo is not a function
console.log(told(() => obj['a-b']()));  // expect: TypeError: obj.a-b is not a function
console.log(told(() => [1, 2].foo()));  // expect: TypeError: [1,2].foo is not a function
console.log(told(() => ({ a: 1 }).foo()));  // expect: TypeError: {(intermediate value)}.foo is not a function
console.log(told(() => 'abc'.foo()));  // expect: TypeError: "abc".foo is not a function
console.log(told(() => (5).foo()));  // expect: TypeError: 5.foo is not a function
console.log(told(() => (function () {}).foo()));  // expect: TypeError: (intermediate value).foo is not a function
console.log(told(() => new Date().foo()));  // expect: TypeError: (intermediate value).foo is not a function
console.log(told(() => new fn.x()));  // expect: TypeError: fn.x is not a constructor
console.log(told(() => arr.map((x) => x).foo()));  // expect: TypeError: arr.map(...).foo is not a function
console.log(told(() => arr.map(x => x).filter(Boolean).foo(1)));  // expect: TypeError: arr.map(...).filter(...).foo is not a function
console.log(told(() => JSON.parse('{}').foo()));  // expect: TypeError: JSON.parse(...).foo is not a function
console.log(told(() => obj[Symbol.iterator]()));  // expect: TypeError: obj[Symbol.iterator] is not a function
console.log(told(() => arr[arr.length - 1]()));  // expect: TypeError: arr[(arr.length - 1)] is not a function
console.log(told(() => (async () => {})()()));  // expect: TypeError: (intermediate value)(...) is not a function
console.log(told(() => obj.x = obj.y()));  // expect: TypeError: obj.y is not a function
console.log(told(() => (obj.a ?? obj.b)()));  // expect: TypeError: (obj.a ?? obj.b) is not a function
console.log(told(() => (obj.a && obj.b)()));  // expect: TypeError: (obj.a && obj.b) is not a function
console.log(told(() => String.raw.x()));  // expect: TypeError: String.raw.x is not a function
console.log(told(() => new (fn())()));  // expect: TypeError: fn(...) is not a constructor
console.log(told(() => new obj['x']()));  // expect: TypeError: obj.x is not a constructor
console.log(told(() => (0, obj.f)()));  // expect: TypeError: (0 , obj.f) is not a function
console.log(told(() => (obj).f()));  // expect: TypeError: obj.f is not a function
console.log(told(() => ((obj.f))()));  // expect: TypeError: obj.f is not a function
console.log(told(() => { const [a] = fn(); }));  // expect: TypeError: fn is not a function or its return value is not iterable
console.log(told(() => { for (const x of fn()); }));  // expect: TypeError: fn is not a function or its return value is not iterable
console.log(told(() => { class A { m() { super.foo(); } } new A().m(); }));  // expect: TypeError: (intermediate value).foo is not a function
console.log(told(() => { class A { static s() { this.nope(); } } A.s(); }));  // expect: TypeError: this.nope is not a function
console.log(told(() => { const A = class {}; A(); }));  // expect: TypeError: Class constructor A cannot be invoked without 'new'
