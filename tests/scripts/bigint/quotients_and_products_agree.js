// Pseudo-random numbers of up to 600 bits, with long runs of equal bits, where guesses at quotient digits go wrong.
let seed = 12345n;
function random(bits) {
  let value = 0n;
  while (bits > 0n) {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) % (1n << 64n);
    const run = (seed >> 40n) % 40n + 1n;
    value = (value << run) | ((seed >> 33n) % 3n === 0n ? (1n << run) - 1n : seed % (1n << run));
    bits -= run;
  }
  return (seed >> 20n) % 2n === 0n ? value : -value;
}
let checksum = 0n;
let wrong = 0;
for (let i = 0n; i < 400n; i++) {
  const a = random(i + 50n);
  const b = random((i * 7n) % 300n + 1n) | 1n;
  const q = a / b;
  const r = a % b;
  if (q * b + r !== a || BigInt(a.toString()) !== a || BigInt('0x' + (a < 0n ? -a : a).toString(16)) !== (a < 0n ? -a : a)) wrong++;
  if ((a & b) + (a | b) !== a + b || (a ^ b) !== (a | b) - (a & b)) wrong++;
  checksum = (checksum * 31n + q + r + (a & b) + (a >> 13n)) % (10n ** 40n);
}
console.log(wrong, checksum);  // expect: 0 2386294242997236050863380127229069776938n
