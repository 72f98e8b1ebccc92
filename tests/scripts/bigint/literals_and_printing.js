console.log(0n, -0n, 123456789012345678901234567890n, 0xffn, 0b101n, 0o17n, 1_000n);
// expect: 0n 0n 123456789012345678901234567890n 255n 5n 15n 1000n
console.log([1n, { a: -5n }], `${10n}`, 10n + 'a', String(5n), typeof 1n);
// expect: [ 1n, { a: -5n } ] 10 10a 5 bigint
console.log((255n).toString(16), (-255n).toString(2), (35n).toString(36), (123456789n).toLocaleString());
// expect: ff -11111111 z 123,456,789
console.log(0n ? 'true' : 'false', -1n ? 'true' : 'false', !0n);  // expect: false true true
