let log = '';
for (let i = 0; i < 6; i++) {
  if (i % 2) continue;
  log += i;
}
let n = 0;
while (n < 5) {
  n++;
  if (n === 3) continue;
  log += n;
}
console.log(log);  // expect: 0241245
