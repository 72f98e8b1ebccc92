console.log(parseInt('12px'), parseInt('0x1f'), parseInt('z', 36), parseInt('  -7'), parseInt(''), parseInt('9', 8), parseInt(0.0000005));  // expect: 12 31 35 -7 NaN NaN 5
console.log(parseFloat('3.14abc'), parseFloat('-.5e-2x'), parseFloat('1e'), parseFloat('Infinityx'), parseFloat('e5'), parseFloat('5.'));  // expect: 3.14 -0.005 1 Infinity NaN 5
console.log(isNaN('x'), isFinite('12'), Number.isFinite('12'), Number.parseInt === parseInt, Number.isSafeInteger(2 ** 53));  // expect: true true false true false
