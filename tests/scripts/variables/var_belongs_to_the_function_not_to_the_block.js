function f() {
  if (true) {
    var inside = 1;
  }
  return inside;
}
console.log(f());  // expect: 1
