console.log(0.1 + 0.2);  // expect: 0.30000000000000004
console.log(1 / 3);  // expect: 0.3333333333333333
console.log(100 / 3);  // expect: 33.333333333333336
console.log(5e-324);  // expect: 5e-324
console.log(1.7976931348623157e308);  // expect: 1.7976931348623157e+308
console.log(123456789.123456789);  // expect: 123456789.12345679
console.log(4.35, 0.000001, 1e-7);  // expect: 4.35 0.000001 1e-7
