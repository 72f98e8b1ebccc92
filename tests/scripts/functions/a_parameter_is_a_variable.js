function f(a) {
  a = a + 1;
  return a;
}
let a = 1;
console.log(f(a), a);  // expect: 2 1
