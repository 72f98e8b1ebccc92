console.log(BigInt(10), BigInt('0xff'), BigInt(' -12 '), BigInt(''), BigInt(true), BigInt(1e25), BigInt({ valueOf() { return 5n; } }));
// expect: 10n 255n -12n 0n 1n 10000000000000000905969664n 5n
console.log(Number(2n ** 64n), Number(-5n), Number(2n ** 53n + 1n), Number(10n ** 400n), Number(2n ** 1023n));
// expect: 18446744073709552000 -5 9007199254740992 Infinity 8.98846567431158e+307
console.log(BigInt.asIntN(8, 255n), BigInt.asIntN(8, 127n), BigInt.asUintN(64, -1n), BigInt.asUintN(8, 257n), BigInt.asIntN(64, 2n ** 63n));
// expect: -1n 127n 18446744073709551615n 1n -9223372036854775808n
console.log(BigInt.asIntN(0, 5n), BigInt.asUintN(1, 3n), BigInt.asIntN(3, -5n), BigInt.asIntN(200, -5n));
// expect: 0n 1n 3n -5n
console.log(BigInt.name, BigInt.length, (1n).constructor === BigInt, Object.prototype.toString.call(1n), (7n).valueOf());
// expect: BigInt 1 true [object BigInt] 7n
