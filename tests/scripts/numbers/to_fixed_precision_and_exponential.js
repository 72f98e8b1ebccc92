console.log((1.005).toFixed(2), (1.45).toFixed(1), (2.5).toFixed(0), (-1.5).toFixed(0), (1e21).toFixed(2), (-0.0000001).toFixed(2));  // expect: 1.00 1.4 3 -2 1e+21 -0.00
console.log((123.456).toPrecision(4), (0.00001).toPrecision(1), (1234567).toPrecision(2), (0).toPrecision(3), (99.99).toPrecision(3));  // expect: 123.5 0.00001 1.2e+6 0.00 100
console.log((123456).toExponential(2), (0.00015).toExponential(), (-1.5e-9).toExponential(3), (9.99).toExponential(1), NaN.toExponential(200));  // expect: 1.23e+5 1.5e-4 -1.500e-9 1.0e+1 NaN
console.log((1234567.891).toLocaleString(), (-1234).toLocaleString(), (999).toLocaleString(), (0.12345).toLocaleString());  // expect: 1,234,567.891 -1,234 999 0.123
