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
console.log(told(() => unknownVariable));  // expect: ReferenceError: unknownVariable is not defined
console.log(told(() => unknownFn()));  // expect: ReferenceError: unknownFn is not defined
console.log(told(() => { 'use strict'; undeclared = 1; }));  // expect: ReferenceError: undeclared is not defined
console.log(told(() => { x; let x = 1; }));  // expect: ReferenceError: Cannot access 'x' before initialization
console.log(told(() => { new class A extends K { constructor() { this.x; } }(); }));  // expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
console.log(told(() => { new class A extends K { constructor() { super(); super(); } }(); }));  // expect: ReferenceError: Super constructor may only be called once
console.log(told(() => { new class A extends K { constructor() { } }(); }));  // expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
console.log(told(() => { nope.x; }));  // expect: ReferenceError: nope is not defined
console.log(told(() => { document2.x(); }));  // expect: ReferenceError: document2 is not defined
console.log(told(() => { super_(); }));  // expect: ReferenceError: super_ is not defined
console.log(told(() => (await1)()));  // expect: ReferenceError: await1 is not defined
console.log(told(() => document1()));  // expect: ReferenceError: document1 is not defined
console.log(told(() => { class A extends Object { constructor() { this.x = 1; } } new A(); }));  // expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
console.log(told(() => 1n / 0n));  // expect: RangeError: Division by zero
console.log(told(() => BigInt(1.5)));  // expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
console.log(told(() => new Array(-1)));  // expect: RangeError: Invalid array length
console.log(told(() => new Array(1.5)));  // expect: RangeError: Invalid array length
console.log(told(() => 'x'.repeat(-1)));  // expect: RangeError: Invalid count value: -1
console.log(told(() => 'x'.repeat(Infinity)));  // expect: RangeError: Invalid count value: Infinity
console.log(told(() => 'x'.repeat(2 ** 30)));  // expect: RangeError: Invalid string length
console.log(told(() => (1).toFixed(101)));  // expect: RangeError: toFixed() digits argument must be between 0 and 100
console.log(told(() => (1).toFixed(-1)));  // expect: RangeError: toFixed() digits argument must be between 0 and 100
console.log(told(() => (1).toPrecision(0)));  // expect: RangeError: toPrecision() argument must be between 1 and 100
console.log(told(() => (1).toPrecision(101)));  // expect: RangeError: toPrecision() argument must be between 1 and 100
console.log(told(() => (1).toExponential(-1)));  // expect: RangeError: toExponential() argument must be between 0 and 100
console.log(told(() => (1).toString(1)));  // expect: RangeError: toString() radix argument must be between 2 and 36
console.log(told(() => (1).toString(37)));  // expect: RangeError: toString() radix argument must be between 2 and 36
console.log(told(() => 'x'.padEnd(2 ** 30)));  // expect: RangeError: Invalid string length
console.log(told(() => 'a'.normalize('x')));  // expect: RangeError: The normalization form should be one of NFC, NFD, NFKC, NFKD.
console.log(told(() => String.fromCodePoint(-1)));  // expect: RangeError: Invalid code point -1
console.log(told(() => String.fromCodePoint(1.5)));  // expect: RangeError: Invalid code point 1.5
console.log(told(() => (function f() { f(); })()));  // expect: RangeError: Maximum call stack size exceeded
console.log(told(() => new Array(2 ** 32)));  // expect: RangeError: Invalid array length
console.log(told(() => Array.from({ length: 2 ** 33 })));  // expect: RangeError: Invalid array length
console.log(told(() => arr.with(5, 1)));  // expect: RangeError: Invalid index : 5
console.log(told(() => BigInt.asIntN(-1, 1n)));  // expect: RangeError: Invalid value: not (convertible to) a safe integer
