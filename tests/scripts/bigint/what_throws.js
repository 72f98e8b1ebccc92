const attempts = [() => 1n + 1, () => 1n * 'a', () => 1n - undefined, () => 1n / 0n, () => 1n % 0n, () => +1n, () => 1n >>> 0n,
  () => BigInt('abc'), () => BigInt(1.5), () => BigInt(NaN), () => BigInt(undefined), () => BigInt(null), () => BigInt('1n'),
  () => new BigInt(1), () => BigInt.prototype.toString.call(1), () => (1n).toString(1), () => BigInt.asIntN(-1, 1n),
  () => BigInt.asIntN(8, 1), () => BigInt.prototype.valueOf.call(1), () => BigInt('-0xff'), () => 1n + Symbol('s')];
for (let i = 0; i < attempts.length; i++) {
  try { console.log(attempts[i]()); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: RangeError: Division by zero
// expect: RangeError: Division by zero
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: TypeError: BigInts have no unsigned right shift, use >> instead
// expect: SyntaxError: Cannot convert abc to a BigInt
// expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: RangeError: The number NaN cannot be converted to a BigInt because it is not an integer
// expect: TypeError: Cannot convert undefined to a BigInt
// expect: TypeError: Cannot convert null to a BigInt
// expect: SyntaxError: Cannot convert 1n to a BigInt
// expect: TypeError: BigInt is not a constructor
// expect: TypeError: BigInt.prototype.toString requires that 'this' be a BigInt
// expect: RangeError: toString() radix argument must be between 2 and 36
// expect: RangeError: Invalid value: not (convertible to) a safe integer
// expect: TypeError: Cannot convert 1 to a BigInt
// expect: TypeError: BigInt.prototype.valueOf requires that 'this' be a BigInt
// expect: SyntaxError: Cannot convert -0xff to a BigInt
// expect: TypeError: Cannot convert a Symbol value to a number
}
