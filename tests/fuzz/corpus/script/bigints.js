let x = 1n;
for (let i = 0n; i < 40n; i++) x = (x << 3n) ** 2n % (10n ** 60n + i) - ~x;
try { x / 0n; } catch (e) { console.log(e.message, x); }
