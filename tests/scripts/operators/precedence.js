console.log(1 + 2 * 3, (1 + 2) * 3, 2 + 3 + '5', 10 - 2 - 3);  // expect: 7 9 55 5
console.log(1 < 2 === true, !0 + 1, (-2) ** 2, 2 * 3 ** 2);  // expect: true 2 4 18
