console.log((1.005).toFixed(2), (1234.5678).toFixed(1), (0).toFixed(3));  // expect: 1.00 1234.6 0.000
console.log((-1.5).toFixed(0), (2.5).toFixed(0), (1e21).toFixed(2));  // expect: -2 3 1e+21
console.log((0.000001).toFixed(7));  // expect: 0.0000010
