console.log(Math.max(1, 5, 3), Math.min(4, 2), Math.max(), Math.min());  // expect: 5 2 -Infinity Infinity
console.log(Math.floor(-1.5), Math.ceil(-1.5), Math.round(2.5), Math.round(-2.5), Math.trunc(-4.7));  // expect: -2 -1 3 -2 -4
console.log(Math.abs(-3), Math.sqrt(2), Math.sqrt(-1));  // expect: 3 1.4142135623730951 NaN
console.log(Math.PI);  // expect: 3.141592653589793
