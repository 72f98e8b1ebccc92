console.log('ab'.repeat(3) + '|', 'x'.repeat(0) + '|');  // expect: ababab| |
try {
  'x'.repeat(-1);
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: RangeError: Invalid count value: -1
}
