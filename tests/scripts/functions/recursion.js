const fibonacci = (n) => n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
console.log(fibonacci(20));  // expect: 6765
function isEven(n) { return n === 0 ? true : isOdd(n - 1); }
function isOdd(n) { return n === 0 ? false : isEven(n - 1); }
console.log(isEven(100), isOdd(7));  // expect: true true
