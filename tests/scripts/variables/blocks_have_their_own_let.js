let x = 'outer';
{
  let x = 'inner';
  console.log(x);  // expect: inner
}
console.log(x);  // expect: outer
