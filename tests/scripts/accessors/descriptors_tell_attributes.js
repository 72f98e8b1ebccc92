const object = { a: 1, get b() { return 2; } };
console.log(Object.getOwnPropertyDescriptor(object, 'a'));
// expect: { value: 1, writable: true, enumerable: true, configurable: true }
console.log(Object.getOwnPropertyDescriptors(object));
// expect: {
// expect:   a: { value: 1, writable: true, enumerable: true, configurable: true },
// expect:   b: {
// expect:     get: [Function: get b],
// expect:     set: undefined,
// expect:     enumerable: true,
// expect:     configurable: true
// expect:   }
// expect: }
console.log(Object.getOwnPropertyDescriptor([1], 'length'));
// expect: { value: 1, writable: true, enumerable: false, configurable: false }
console.log(Object.getOwnPropertyDescriptor('abc', 1));
// expect: { value: 'b', writable: false, enumerable: true, configurable: false }
console.log(Object.getOwnPropertyDescriptor({}, 'x'), object.propertyIsEnumerable('a')); // expect: undefined true
