try {
  ({}) instanceof 5;
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: TypeError: Right-hand side of 'instanceof' is not an object
}
try {
  ({}) instanceof {};
} catch (error) {
  console.log(error.message);  // expect: Right-hand side of 'instanceof' is not callable
}
