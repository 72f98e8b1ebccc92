console.log(7 / 2, 8 / 2, -7 / 2);  // expect: 3.5 4 -3.5
console.log(7 % 3, -7 % 3, 7 % -3, 5.5 % 2);  // expect: 1 -1 1 1.5
console.log(5 % 0, 5 % Infinity, -4 % 2);  // expect: NaN 5 -0
