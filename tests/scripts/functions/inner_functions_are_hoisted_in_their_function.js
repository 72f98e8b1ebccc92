function f() {
  return inner();
  function inner() {
    return 'inner';
  }
}
console.log(f());  // expect: inner
