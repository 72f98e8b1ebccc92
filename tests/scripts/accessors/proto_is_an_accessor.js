const base = { greet() { return 'hi'; } };
const object = {};
object.__proto__ = base;
console.log(object.greet(), object.__proto__ === base, Object.keys(object).length); // expect: hi true 0
console.log([].__proto__ === Array.prototype, (5).__proto__ === Number.prototype); // expect: true true
try {
  base.__proto__ = object;
} catch (error) {
  console.log(error.message); // expect: Cyclic __proto__ value
}
console.log({}.__proto__.__proto__); // expect: null
