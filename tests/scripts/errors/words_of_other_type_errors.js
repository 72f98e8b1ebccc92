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
console.log(told(() => Symbol() + ''));  // expect: TypeError: Cannot convert a Symbol value to a string
console.log(told(() => `${Symbol('x')}`));  // expect: TypeError: Cannot convert a Symbol value to a string
console.log(told(() => +Symbol()));  // expect: TypeError: Cannot convert a Symbol value to a number
console.log(told(() => 1n + 1));  // expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
console.log(told(() => +1n));  // expect: TypeError: Cannot convert a BigInt value to a number
console.log(told(() => Math.max(1n)));  // expect: TypeError: Cannot convert a BigInt value to a number
console.log(told(() => BigInt(undefined)));  // expect: TypeError: Cannot convert undefined to a BigInt
console.log(told(() => 1n >>> 0n));  // expect: TypeError: BigInts have no unsigned right shift, use >> instead
console.log(told(() => parseInt(Symbol())));  // expect: TypeError: Cannot convert a Symbol value to a string
console.log(told(() => { const c = 1; c = 2; }));  // expect: TypeError: Assignment to constant variable.
console.log(told(() => { const c = 1; c++; }));  // expect: TypeError: Assignment to constant variable.
console.log(told(() => { new class A extends K { constructor() { return 1; } }(); }));  // expect: TypeError: Derived constructors may only return object or undefined
console.log(told(() => { function P() {} P.prototype = 5; class A extends P {} }));  // expect: TypeError: Class extends value does not have valid prototype property 5
console.log(told(() => new K().set({})));  // expect: TypeError: Cannot write private member #p to an object whose class did not declare it
console.log(told(() => 1 in 'abc'));  // expect: TypeError: Cannot use 'in' operator to search for '1' in abc
console.log(told(() => 'a' in 5));  // expect: TypeError: Cannot use 'in' operator to search for 'a' in 5
console.log(told(() => ({}) instanceof 5));  // expect: TypeError: Right-hand side of 'instanceof' is not an object
console.log(told(() => ({}) instanceof ({})));  // expect: TypeError: Right-hand side of 'instanceof' is not callable
console.log(told(() => ({}) instanceof (() => {})));  // expect: TypeError: Function has non-object prototype 'undefined' in instanceof check
console.log(told(() => ({}) instanceof undef));  // expect: TypeError: Right-hand side of 'instanceof' is not an object
console.log(told(() => Object.entries(null)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => Object.keys(undefined)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => Object.assign(null)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => Object.create(5)));  // expect: TypeError: Object prototype may only be an Object or null: 5
console.log(told(() => Object.create(undefined)));  // expect: TypeError: Object prototype may only be an Object or null: undefined
console.log(told(() => Object.defineProperty({}, 'a', 5)));  // expect: TypeError: Property description must be an object: 5
console.log(told(() => Object.defineProperty({}, 'a', { get: 5 })));  // expect: TypeError: Getter must be a function: 5
console.log(told(() => Object.defineProperty({}, 'a', { get() {}, value: 1 })));  // expect: TypeError: Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>
console.log(told(() => Object.setPrototypeOf({}, 5)));  // expect: TypeError: Object prototype may only be an Object or null: 5
console.log(told(() => Object.getPrototypeOf(null)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => Object.getOwnPropertyNames(null)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => { const a = {}; const b = Object.create(a); Object.setPrototypeOf(a, b); }));  // expect: TypeError: Cyclic __proto__ value
console.log(told(() => ''.replaceAll(/a/, '')));  // expect: TypeError: String.prototype.replaceAll called with a non-global RegExp argument
console.log(told(() => ''.matchAll(/a/)));  // expect: TypeError: String.prototype.matchAll called with a non-global RegExp argument
console.log(told(() => 'a'.includes(/a/)));  // expect: TypeError: First argument to String.prototype.includes must not be a regular expression
console.log(told(() => 'a'.startsWith(/a/)));  // expect: TypeError: First argument to String.prototype.startsWith must not be a regular expression
console.log(told(() => [].reduce((a, b) => a)));  // expect: TypeError: Reduce of empty array with no initial value
console.log(told(() => [].reduceRight((a, b) => a)));  // expect: TypeError: Reduce of empty array with no initial value
console.log(told(() => arr.sort(5)));  // expect: TypeError: The comparison function must be either a function or undefined
console.log(told(() => arr.flatMap()));  // expect: TypeError: flatMap mapper function is not callable
console.log(told(() => arr.flat.call(null)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => arr.toSorted(1)));  // expect: TypeError: The comparison function must be either a function or undefined
console.log(told(() => [].at.call(undefined)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => Array.prototype.push.call(null, 1)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => arr.join.call(undefined)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => arr.copyWithin.call(null)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => arr.keys.call(null)));  // expect: TypeError: Cannot convert undefined or null to object
console.log(told(() => [1n].toString() + Symbol()));  // expect: TypeError: Cannot convert a Symbol value to a string
console.log(told(() => new WeakMap().set(1, 2)));  // expect: TypeError: Invalid value used as weak map key
console.log(told(() => new WeakMap().set('a', 2)));  // expect: TypeError: Invalid value used as weak map key
console.log(told(() => new WeakSet().add(1)));  // expect: TypeError: Invalid value used in weak set
console.log(told(() => new WeakRef(1)));  // expect: TypeError: WeakRef: invalid target
console.log(told(() => new WeakRef()));  // expect: TypeError: WeakRef: invalid target
console.log(told(() => new WeakMap([[1, 2]])));  // expect: TypeError: Invalid value used as weak map key
console.log(told(() => new FinalizationRegistry()));  // expect: TypeError: FinalizationRegistry: cleanup must be callable
console.log(told(() => new FinalizationRegistry(() => {}).register(1)));  // expect: TypeError: FinalizationRegistry.prototype.register: invalid target
console.log(told(() => Symbol.keyFor('x')));  // expect: TypeError: x is not a symbol
console.log(told(() => Symbol.prototype.toString.call(1)));  // expect: TypeError: Symbol.prototype.toString requires that 'this' be a Symbol
console.log(told(() => Symbol.for(Symbol())));  // expect: TypeError: Cannot convert a Symbol value to a string
console.log(told(() => Object.prototype.__proto__ = {}));  // expect: TypeError: Immutable prototype object 'Object.prototype' cannot have their prototype set
console.log(told(() => Number.prototype.toFixed.call('a')));  // expect: TypeError: Number.prototype.toFixed requires that 'this' be a Number
console.log(told(() => Boolean.prototype.valueOf.call(1)));  // expect: TypeError: Boolean.prototype.valueOf requires that 'this' be a Boolean
console.log(told(() => String.prototype.valueOf.call(1)));  // expect: TypeError: String.prototype.valueOf requires that 'this' be a String
console.log(told(() => BigInt.prototype.toString.call(1)));  // expect: TypeError: BigInt.prototype.toString requires that 'this' be a BigInt
console.log(told(() => Function.prototype.toString.call({})));  // expect: TypeError: Function.prototype.toString requires that 'this' be a Function
console.log(told(() => isNaN(1n)));  // expect: TypeError: Cannot convert a BigInt value to a number
console.log(told(() => isFinite(Symbol())));  // expect: TypeError: Cannot convert a Symbol value to a number
console.log(told(() => queueMicrotask(5)));  // expect: TypeError: The "callback" argument must be of type function. Received type number (5)
console.log(told(() => setTimeout()));  // expect: TypeError: The "callback" argument must be of type function. Received undefined
console.log(told(() => JSON.stringify(1n)));  // expect: TypeError: Do not know how to serialize a BigInt
console.log(told(() => { const a = {}; a.a = a; JSON.stringify(a); }));  // expect: TypeError: Converting circular structure to JSON
console.log(told(() => { const a = { b: [] }; a.b.push({ c: a }); JSON.stringify(a); }));  // expect: TypeError: Converting circular structure to JSON
console.log(told(() => ({ [Symbol.toPrimitive]() { return {}; } }) + 1));  // expect: TypeError: Cannot convert object to primitive value
console.log(told(() => ({ valueOf() { return {}; }, toString() { return {}; } }) + ''));  // expect: TypeError: Cannot convert object to primitive value
console.log(told(() => Object.create(null) + ''));  // expect: TypeError: Cannot convert object to primitive value
console.log(told(() => +Object.create(null)));  // expect: TypeError: Cannot convert object to primitive value
console.log(told(() => `${Object.create(null)}`));  // expect: TypeError: Cannot convert object to primitive value
console.log(told(() => [Object.create(null)].join()));  // expect: TypeError: Cannot convert object to primitive value
console.log(told(() => { function* g() { yield g2.next(); } const g2 = g(); g2.next(); }));  // expect: TypeError: Generator is already running
console.log(told(() => { class A { get #x() { return 1; } static t(o) { o.#x = 1; } } A.t(new A()); }));  // expect: TypeError: '#x' was defined without a setter
