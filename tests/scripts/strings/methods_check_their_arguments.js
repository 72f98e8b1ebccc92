const attempts = [
  () => 'a'.repeat(-1), () => String.fromCodePoint(1.5), () => String.prototype.trim.call(null), () => 'a'.normalize('x'),
  () => 'abc'.padEnd(2 ** 30), () => String.prototype.toString.call({}),
];
attempts.forEach((attempt) => {
  try {
    attempt();
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
});
// expect: RangeError: Invalid count value: -1
// expect: RangeError: Invalid code point 1.5
// expect: TypeError: String.prototype.trim called on null or undefined
// expect: RangeError: The normalization form should be one of NFC, NFD, NFKC, NFKD.
// expect: RangeError: Invalid string length
// expect: TypeError: String.prototype.toString requires that 'this' be a String
