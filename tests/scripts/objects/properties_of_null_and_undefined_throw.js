function message(f) {
  try {
    f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
const o = {};
console.log(message(() => null.a));  // expect: TypeError: Cannot read properties of null (reading 'a')
console.log(message(() => undefined.a));  // expect: TypeError: Cannot read properties of undefined (reading 'a')
console.log(message(() => o.a.b));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(message(() => o.a['b']));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(message(() => o.a[0]));  // expect: TypeError: Cannot read properties of undefined (reading '0')
console.log(message(() => { o.a.b = 1; }));  // expect: TypeError: Cannot set properties of undefined (setting 'b')
console.log(message(() => { null[0] = 1; }));  // expect: TypeError: Cannot set properties of null (setting '0')
