const object = { get x() { return 1; } };
object.x = 2;
console.log(object.x); // expect: 1
function strict() {
  'use strict';
  const attempts = [
    () => { object.x = 2; },
    () => { Object.freeze({ a: 1 }).a = 2; },
    () => { Object.freeze([1])[0] = 2; },
    () => { Object.freeze([1]).length = 0; },
    () => { delete Object.freeze([1])[0]; },
    () => { delete Object.seal({ a: 1 }).a; },
    () => { Object.preventExtensions({}).a = 1; },
    () => { 'abc'.length = 1; },
    () => { 'abc'[0] = 'x'; },
    () => { (5).x = 1; },
    () => { Math.PI = 3; },
    () => { undefined = 1; },
  ];
  for (let i = 0; i < attempts.length; i++) {
    try {
      attempts[i]();
      console.log('allowed');
    } catch (error) {
      console.log(error.name + ': ' + error.message);
    }
  }
}
strict();
// expect: TypeError: Cannot set property x of #<Object> which has only a getter
// expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: TypeError: Cannot assign to read only property 'length' of object '[object Array]'
// expect: TypeError: Cannot delete property '0' of [object Array]
// expect: TypeError: Cannot delete property 'a' of #<Object>
// expect: TypeError: Cannot add property a, object is not extensible
// expect: TypeError: Cannot assign to read only property 'length' of string 'abc'
// expect: TypeError: Cannot assign to read only property '0' of string 'abc'
// expect: TypeError: Cannot create property 'x' on number '5'
// expect: TypeError: Cannot assign to read only property 'PI' of object '#<Object>'
// expect: TypeError: Cannot assign to read only property 'undefined' of object '#<Object>'
