'use strict';
const o = Object.freeze({ a: 1 });
try {
  o.a = 2;
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
}
try {
  o.b = 2;
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: TypeError: Cannot add property b, object is not extensible
}
