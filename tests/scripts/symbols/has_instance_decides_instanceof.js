const Even = {
  [Symbol.hasInstance](value) {
    return value % 2 === 0;
  },
};
console.log(2 instanceof Even, 3 instanceof Even); // expect: true false
function F() {}
console.log(F[Symbol.hasInstance](new F()), Function.prototype[Symbol.hasInstance].call(1, 2)); // expect: true false
console.log(Function.prototype[Symbol.hasInstance].name); // expect: [Symbol.hasInstance]
try {
  1 instanceof {};
} catch (error) {
  console.log(error.message); // expect: Right-hand side of 'instanceof' is not callable
}
