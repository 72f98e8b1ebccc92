const square = function (x) { return x * x; };
const twice = (x) => x * 2;
const make = (a) => ({ a });
const block = (x) => {
  const y = x + 1;
  return y;
};
console.log(square(3), twice(3), make(1), block(1), (() => {})());  // expect: 9 6 { a: 1 } 2 undefined
