let n = 10;
do {
  n++;
} while (n < 5);
console.log(n);  // expect: 11
