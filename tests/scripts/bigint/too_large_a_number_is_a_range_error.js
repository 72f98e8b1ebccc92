const attempts = [() => 2n ** (2n ** 40n), () => 1n << (1n << 40n), () => 10n ** 1000000000000n];
for (let i = 0; i < attempts.length; i++) {
  try { attempts[i](); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: RangeError: Maximum BigInt size exceeded
// expect: RangeError: Maximum BigInt size exceeded
// expect: RangeError: Maximum BigInt size exceeded
}
