const last = (1, 2, 3);
console.log(last);  // expect: 3
for (let i = 0, j = 10; i < j; i += 4, j -= 4) {
  console.log(i, j);
  // expect: 0 10
  // expect: 4 6
}
