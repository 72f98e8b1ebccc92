let a = 1, b = a + 1, c;
console.log(a, b, c);  // expect: 1 2 undefined
