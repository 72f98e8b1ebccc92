function message(f) {
  try {
    f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
console.log(message(() => WeakMap()));  // expect: TypeError: Constructor WeakMap requires 'new'
console.log(message(() => WeakMap.prototype.get.call({}, 1)));  // expect: TypeError: Method WeakMap.prototype.get called on incompatible receiver #<Object>
console.log(typeof WeakMap, WeakMap.name, WeakMap.length);  // expect: function WeakMap 0
