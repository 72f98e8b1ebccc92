console.log(2n ** 100n, 10n ** 30n / 7n, 10n ** 30n % 7n, (-7n) ** 3n, 5n ** 0n);
// expect: 1267650600228229401496703205376n 142857142857142857142857142857n 1n -343n 1n
console.log(-5n / 2n, -5n % 2n, 5n / -2n, 5n % -2n, 7n - 10n, -(-3n), 3n * -4n);  // expect: -2n -1n -2n 1n -3n 3n -12n
console.log(-5n >> 1n, 5n >> 1n, 1n << 70n, -1n << 3n, 1n << -1n, -1n >> 100n);
// expect: -3n 2n 1180591620717411303424n -8n 0n -1n
console.log(5n & -2n, 5n | -8n, 5n ^ -1n, ~5n, ~-1n, (1n << 64n) & -1n, -(2n ** 64n) | 1n);
// expect: 4n -3n -6n -6n 0n 18446744073709551616n -18446744073709551615n
let x = 9007199254740991n;
x++;
++x;
console.log(x, x++, x, x--, --x);
// expect: 9007199254740993n 9007199254740993n 9007199254740994n 9007199254740994n 9007199254740992n
x += 5n;
x *= 2n;
x **= 2n;
console.log(x);  // expect: 324518553658427087071126210216036n
const o = { n: 1n };
o.n++;
console.log(o.n++, o.n, -o.n);  // expect: 2n 3n -3n
let factorial = 1n;
for (let i = 1n; i <= 30n; i++) factorial *= i;
console.log(factorial);  // expect: 265252859812191058636308480000000n
