function forever() {
  return forever();
}
try {
  forever();
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: RangeError: Maximum call stack size exceeded
  console.log(error instanceof RangeError);  // expect: true
}
console.log('and the program goes on');  // expect: and the program goes on
