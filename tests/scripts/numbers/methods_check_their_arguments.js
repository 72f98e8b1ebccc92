const attempts = [
  () => Number.prototype.toFixed.call('x'), () => (1).toFixed(101), () => (1).toString(1), () => (1).toPrecision(0),
  () => (1).toExponential(-1), () => Boolean.prototype.valueOf.call(1),
];
attempts.forEach((attempt) => {
  try {
    attempt();
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
});
// expect: TypeError: Number.prototype.toFixed requires that 'this' be a Number
// expect: RangeError: toFixed() digits argument must be between 0 and 100
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: toPrecision() argument must be between 1 and 100
// expect: RangeError: toExponential() argument must be between 0 and 100
// expect: TypeError: Boolean.prototype.valueOf requires that 'this' be a Boolean
