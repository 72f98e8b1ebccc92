console.log(2 ** 10, 2 ** -1, 2 ** 0.5);  // expect: 1024 0.5 1.4142135623730951
console.log(2 ** 3 ** 2);  // expect: 512
console.log((-2) ** 2, 10 ** 21);  // expect: 4 1e+21
