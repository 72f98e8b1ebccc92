let sum = 0;
for (let i = 1; i <= 10; i++) sum += i;
console.log(sum);  // expect: 55
let j = 0;
for (; ;) {
  if (j++ > 3) break;
}
console.log(j);  // expect: 5
