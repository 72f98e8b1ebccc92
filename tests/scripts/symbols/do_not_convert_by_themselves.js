const symbol = Symbol('s');
const attempts = [
  () => symbol + '',
  () => `${symbol}`,
  () => symbol + 1,
  () => +symbol,
  () => symbol * 2,
  () => symbol < 1,
  () => Number(symbol),
  () => new Symbol(),
  () => [symbol].join(),
  () => symbol | 0,
];
for (let i = 0; i < attempts.length; i++) {
  try {
    attempts[i]();
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
}
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Symbol is not a constructor
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a number
