console.log(1n < 1.5, 2n > '1', 1n == '1', 1n == true, 0n === 0, 1n == 1, 1n === 1n, 2n ** 70n === 2n ** 70n);
// expect: true true true true false true true true
console.log(1n < NaN, 1n >= 'x', 1n != 2, -1n < 0n, 2n ** 64n > 2 ** 64, 2n ** 64n == 2 ** 64, 10n > 9n, -10n > -9n);
// expect: false false true true false true true false
console.log(1n == 1.5, 1n < Infinity, -1n > -Infinity, 0n == '', 1n == 'x', 2n ** 53n + 1n > 2 ** 53, 0n == -0);
// expect: false true true true false true true
console.log([3n, 1n, 2, 10n].sort((a, b) => (a < b ? -1 : 1)), [1n, 2n].includes(2n), [1n].indexOf(1));
// expect: [ 1n, 2, 3n, 10n ] true -1
const map = new Map();
map.set(1n, 'a').set(2n ** 70n, 'b');
console.log(map.get(1n), map.get(2n ** 70n), map.get(1), new Set([1n, 1n, 1]).size);  // expect: a b undefined 2
console.log({ 1: 'x' }[1n]);  // expect: x
