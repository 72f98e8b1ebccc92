let x = 1;
try {
  let x = 2;
  throw x;
} catch (x) {
  console.log(x);  // expect: 2
}
console.log(x);  // expect: 1
