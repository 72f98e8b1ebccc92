console.log(1 < 2, 2 < 1, '2' < 10, 'a' < 1, null < 1, undefined < 1);  // expect: true false true false true false
console.log(1 <= 1, 1 >= 2, NaN <= NaN, null >= 0);  // expect: true false false true
console.log([2] > 1, '10' > '9');  // expect: true false
