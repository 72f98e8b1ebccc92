try {
  nowhere;
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: ReferenceError: nowhere is not defined
}
