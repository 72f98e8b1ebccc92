console.log([Array, Map, Set, Promise, RegExp, ArrayBuffer, Object.getPrototypeOf(Uint8Array)].every((type) => type[Symbol.species] === type));  // expect: true
class Stack extends Array { static get [Symbol.species]() { return Array; } }
const stack = new Stack(1, 2, 3);
console.log(stack.map((x) => x) instanceof Stack, stack.filter((x) => x).constructor.name, stack.concat([4]) instanceof Stack, stack.slice() instanceof Stack);  // expect: false Array false false
class None extends Array { static get [Symbol.species]() { return undefined; } }
console.log(new None(1, 2).map((x) => x).constructor.name);  // expect: Array
class Wrong extends Array { static get [Symbol.species]() { return 5; } }
try { new Wrong(1, 2).map((x) => x); } catch (error) { console.log(error.message); }  // expect: object.constructor[Symbol.species] is not a constructor
class Bytes extends Uint8Array { static get [Symbol.species]() { return Uint16Array; } }
console.log(new Bytes([1, 2]).map((x) => x + 256), new Bytes([1, 2]).slice());  // expect: Uint16Array(2) [ 257, 258 ] Uint16Array(2) [ 1, 2 ]
class Later extends Promise { static get [Symbol.species]() { return Promise; } }
console.log(new Later(() => {}).then() instanceof Later);  // expect: false
class Plain extends Promise {}
console.log(new Plain(() => {}).then() instanceof Plain);  // expect: true
