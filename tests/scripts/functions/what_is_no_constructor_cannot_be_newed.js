function message(f) {
  try {
    f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
const arrow = () => 1;
const o = { method() {} };
console.log(message(() => new arrow()));  // expect: TypeError: arrow is not a constructor
console.log(message(() => new o.method()));  // expect: TypeError: o.method is not a constructor
console.log(message(() => new 5()));  // expect: TypeError: 5 is not a constructor
console.log(message(() => new o.nothing()));  // expect: TypeError: o.nothing is not a constructor
console.log(message(() => new undefined()));  // expect: TypeError: undefined is not a constructor
console.log(message(() => new undefined(...[1])));  // expect: TypeError: undefined is not a constructor
