const factorial = function self(n) {
  return n <= 1 ? 1 : n * self(n - 1);
};
console.log(factorial(10), typeof self);  // expect: 3628800 undefined
