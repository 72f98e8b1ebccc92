const arr = [1, 2, 3, 4];
try {
  arr = null;
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: TypeError: Assignment to constant variable.
}
console.log(arr);  // expect: [ 1, 2, 3, 4 ]
