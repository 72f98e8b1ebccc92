const a = { valueOf() { return 10; }, toString() { return 'text'; } };
console.log(a + 1, a * 2, `${a}`, a > 9, a == 10);  // expect: 11 20 text true true
const b = { toString() { return '7'; } };
console.log(b + 1, b * 2, -b);  // expect: 71 14 -7
try {
  ({ valueOf() { return {}; }, toString() { return {}; } }) + 1;
} catch (error) {
  console.log(error.message);  // expect: Cannot convert object to primitive value
}
