function message(f) {
  try {
    f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
const o = { n: 1, inner: {} };
const five = 5;
console.log(message(() => five()));  // expect: TypeError: five is not a function
console.log(message(() => o.n()));  // expect: TypeError: o.n is not a function
console.log(message(() => o.nothing()));  // expect: TypeError: o.nothing is not a function
console.log(message(() => o.inner.deep()));  // expect: TypeError: o.inner.deep is not a function
console.log(message(() => o['n']()));  // expect: TypeError: o.n is not a function
console.log(message(() => undefined()));  // expect: TypeError: undefined is not a function
console.log(message(() => nowhere()));  // expect: ReferenceError: nowhere is not defined
