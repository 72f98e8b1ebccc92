let n = 10;
n += 5;
console.log(n);  // expect: 15
n -= 3;
console.log(n);  // expect: 12
n *= 2;
console.log(n);  // expect: 24
n /= 4;
console.log(n);  // expect: 6
n %= 4;
console.log(n);  // expect: 2
n **= 3;
console.log(n);  // expect: 8
