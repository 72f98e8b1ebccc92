function f() {
  let n = 1;
  try {
    return n;
  } finally {
    n = 2;
  }
}
console.log(f());  // expect: 1
