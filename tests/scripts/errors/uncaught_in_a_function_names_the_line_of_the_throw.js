function check(value) {
  if (value < 0) {
    throw new RangeError('negative: ' + value);  // throws: RangeError: negative: -1
  }
}
check(1);
check(-1);
