console.log(Reflect.ownKeys({ b: 1, 1: 2, [Symbol('s')]: 3 }), Reflect.has({ a: 1 }, 'a'), Reflect.has({}, 'toString'));  // expect: [ '1', 'b', Symbol(s) ] true true
console.log(Reflect.get({ get a() { return this.z; } }, 'a', { z: 9 }), Reflect.get([7], 0));  // expect: 9 7
const object = { set v(x) { this.w = x; } };
console.log(Reflect.set(object, 'v', 3), object, Reflect.set(Object.freeze({ a: 1 }), 'a', 2), Reflect.set([], 'length', 3));  // expect: true { v: [Setter], w: 3 } false true
const receiver = { w: 0 };
console.log(Reflect.set(object, 'v', 5, receiver), Reflect.set({ k: 1 }, 'k', 7, receiver), receiver);  // expect: true true { w: 5, k: 7 }
console.log(Reflect.construct(function () { return new.target; }, [], Map) === Map, Reflect.construct(Array, [3]), Reflect.apply(Math.max, null, [1, 3, 2]));  // expect: true [ <3 empty items> ] 3
console.log(Reflect.deleteProperty(Object.freeze({ a: 1 }), 'a'), Reflect.deleteProperty({ a: 1 }, 'a'));  // expect: false true
console.log(Reflect.defineProperty({}, 'a', { value: 1 }), Reflect.defineProperty(Object.freeze({}), 'a', { value: 1 }));  // expect: true false
console.log(Reflect.getPrototypeOf([]) === Array.prototype, Reflect.setPrototypeOf({}, null), Reflect.setPrototypeOf(Object.freeze({}), {}));  // expect: true true false
console.log(Reflect.isExtensible({}), Reflect.preventExtensions({}), Reflect.getOwnPropertyDescriptor({ a: 1 }, 'a'));  // expect: true true { value: 1, writable: true, enumerable: true, configurable: true }
console.log(Reflect.ownKeys(Reflect).filter((key) => typeof key === 'string').map((key) => key + Reflect[key].length).join(' '));  // expect: defineProperty3 deleteProperty2 apply3 construct2 get2 getOwnPropertyDescriptor2 getPrototypeOf1 has2 isExtensible1 ownKeys1 preventExtensions1 set3 setPrototypeOf2
console.log(Object.prototype.toString.call(Reflect), Reflect);  // expect: [object Reflect] Object [Reflect] {}
const told = (f) => {
  try {
    return f();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
console.log(told(() => Reflect.get(1, 'x')));  // expect: TypeError: Reflect.get called on non-object
console.log(told(() => Reflect.apply(1)));  // expect: TypeError: Function.prototype.apply was called on 1, which is a number and not a function
console.log(told(() => Reflect.apply(Math.max)));  // expect: TypeError: CreateListFromArrayLike called on non-object
console.log(told(() => Reflect.construct(1)));  // expect: TypeError: 1 is not a constructor
console.log(told(() => Reflect.defineProperty({}, 'a', 1)));  // expect: TypeError: Property description must be an object: 1
console.log(told(() => Reflect.setPrototypeOf({}, 1)));  // expect: TypeError: Object prototype may only be an Object or null: 1
