function f(a) {
  {
    let a = 'inner';
    console.log(a);  // expect: inner
  }
  return a;
}
console.log(f('parameter'));  // expect: parameter
