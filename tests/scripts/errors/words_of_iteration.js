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
console.log(told(() => { const [a] = null; }));  // expect: TypeError: null is not iterable
console.log(told(() => { const [a] = undefined; }));  // expect: TypeError: undefined is not iterable
console.log(told(() => { const [a] = {}; }));  // expect: TypeError: {} is not iterable
console.log(told(() => { const [a] = 5; }));  // expect: TypeError: 5 is not iterable
console.log(told(() => { (([a]) => a)(); }));  // expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => { [...undef]; }));  // expect: TypeError: undef is not iterable
console.log(told(() => { [...5]; }));  // expect: TypeError: 5 is not iterable
console.log(told(() => { Math.max(...5); }));  // expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
console.log(told(() => { fn(...undef); }));  // expect: TypeError: undef is not iterable (cannot read property undefined)
console.log(told(() => { for (const x of 5) ; }));  // expect: TypeError: 5 is not iterable
console.log(told(() => { for (const x of undef) ; }));  // expect: TypeError: undef is not iterable
console.log(told(() => { for (const x of obj) ; }));  // expect: TypeError: obj is not iterable
console.log(told(() => { for (const x of obj.y) ; }));  // expect: TypeError: obj.y is not iterable
console.log(told(() => new Map([1])));  // expect: TypeError: Iterator value 1 is not an entry object
console.log(told(() => new Map(5)));  // expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => new Set(5)));  // expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => new Map({})));  // expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => Array.from(null)));  // expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => Object.fromEntries(5)));  // expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => [...{ [Symbol.iterator]() { return 5; } }]));  // expect: TypeError: Result of the Symbol.iterator method is not an object
console.log(told(() => [...{ [Symbol.iterator]() { return { next() { return 5; } }; } }]));  // expect: TypeError: Iterator result 5 is not an object
console.log(told(() => { function* g() { yield* 5; } [...g()]; }));  // expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => fn(...undef)));  // expect: TypeError: undef is not iterable (cannot read property undefined)
console.log(told(() => fn(...undefined)));  // expect: TypeError: undefined is not iterable (cannot read property undefined)
console.log(told(() => fn(...null)));  // expect: TypeError: null is not iterable (cannot read property null)
console.log(told(() => fn(...obj.x)));  // expect: TypeError: obj.x is not iterable (cannot read property undefined)
console.log(told(() => fn(...obj)));  // expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
console.log(told(() => fn(1, ...undef)));  // expect: TypeError: undef is not iterable (cannot read property undefined)
console.log(told(() => fn(...undef, 1)));  // expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => fn(...5, 1)));  // expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => new Set(...undef)));  // expect: TypeError: undef is not iterable (cannot read property undefined)
console.log(told(() => new Map(...5)));  // expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
console.log(told(() => Math.max(...obj)));  // expect: TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
console.log(told(() => fn(...fn())));  // expect: TypeError: fn(...) is not iterable (cannot read property undefined)
console.log(told(() => [...obj.x]));  // expect: TypeError: obj.x is not iterable
console.log(told(() => [...null]));  // expect: TypeError: null is not iterable
console.log(told(() => [...undefined]));  // expect: TypeError: undefined is not iterable
console.log(told(() => { for (const [k, v] of obj); }));  // expect: TypeError: obj is not iterable
console.log(told(() => { for (const k of 5); }));  // expect: TypeError: 5 is not iterable
