function forever() {
  forever();  // throws: RangeError: Maximum call stack size exceeded
}
forever();
