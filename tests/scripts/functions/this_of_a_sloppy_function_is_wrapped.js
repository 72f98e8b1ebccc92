function sloppy() { return typeof this; }
function strict() {
  'use strict';
  return typeof this;
}
console.log([5, 'a', true, 1n, null].map((of) => sloppy.call(of)));  // expect: [ 'object', 'object', 'object', 'object', 'object' ]
console.log([5, 'a', true, 1n, null].map((of) => strict.call(of)));  // expect: [ 'number', 'string', 'boolean', 'bigint', 'object' ]
Number.prototype.double = function () { return this * 2; };
console.log((21).double());  // expect: 42
String.prototype.last = function () { return this[this.length - 1]; };
console.log('xyz'.last());  // expect: z
