// Where two small integers take a shorter way, the results are the same.
console.log(7 % 3, -7 % 3, 7 % -3, 0 % 5, 5 % 0);  // expect: 1 -1 1 0 NaN
console.log(1 / (-4 % 2), 2147483647 % 2147483647);  // expect: -Infinity 0
console.log(6 / 3, 7 / 2, 1 / 0, -1 / 0, 0 / 0, 1 / (0 / -1));  // expect: 2 3.5 Infinity -Infinity NaN -Infinity
console.log(12 & 10, 12 | 10, 12 ^ 10, -1 >> 1, -1 >> 33, 5 >> -1);  // expect: 8 14 6 -1 -1 0
console.log(1 << 31, 1 << 32, -1 >>> 0, -1 >>> 31);  // expect: -2147483648 1 4294967295 1
