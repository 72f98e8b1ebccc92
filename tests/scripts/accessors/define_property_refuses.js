const attempts = [
  () => Object.defineProperty(1, 'x', {}),
  () => Object.defineProperty({}, 'x', 1),
  () => Object.defineProperty({}, 'x', { get: 1 }),
  () => Object.defineProperty({}, 'x', { set: 'a' }),
  () => Object.defineProperty(Object.freeze({}), 'x', { value: 1 }),
  () => Object.defineProperty(Object.freeze({ x: 1 }), 'x', { value: 2 }),
  () => Object.setPrototypeOf(Object.freeze({}), {}),
  () => Object.setPrototypeOf({}, 1),
  () => Object.setPrototypeOf(null, {}),
  () => Object.create(),
  () => Object.defineProperties({}, null),
  () => Object.getOwnPropertyDescriptor(null, 'x'),
  () => Object.setPrototypeOf(Object.prototype, {}),
];
for (let i = 0; i < attempts.length; i++) {
  try {
    attempts[i]();
    console.log('allowed');
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
}
// expect: TypeError: Object.defineProperty called on non-object
// expect: TypeError: Property description must be an object: 1
// expect: TypeError: Getter must be a function: 1
// expect: TypeError: Setter must be a function: a
// expect: TypeError: Cannot define property x, object is not extensible
// expect: TypeError: Cannot redefine property: x
// expect: TypeError: #<Object> is not extensible
// expect: TypeError: Object prototype may only be an Object or null: 1
// expect: TypeError: Object.setPrototypeOf called on null or undefined
// expect: TypeError: Object prototype may only be an Object or null: undefined
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Immutable prototype object 'Object.prototype' cannot have their prototype set
