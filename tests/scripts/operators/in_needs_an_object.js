try {
  'a' in 'abc';
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: TypeError: Cannot use 'in' operator to search for 'a' in abc
}
