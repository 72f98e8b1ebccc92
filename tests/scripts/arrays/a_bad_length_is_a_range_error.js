function message(f) {
  try {
    f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
console.log(message(() => new Array(-1)));  // expect: RangeError: Invalid array length
console.log(message(() => new Array(1.5)));  // expect: RangeError: Invalid array length
console.log(message(() => new Array(4294967296)));  // expect: RangeError: Invalid array length
console.log(message(() => { [].length = -1; }));  // expect: RangeError: Invalid array length
