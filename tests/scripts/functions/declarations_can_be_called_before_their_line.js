console.log(add(1, 2));  // expect: 3
function add(a, b) {
  return a + b;
}
