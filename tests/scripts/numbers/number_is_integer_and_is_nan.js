console.log(Number.isInteger(5), Number.isInteger(5.5), Number.isInteger('5'), Number.isInteger(1e300));  // expect: true false false true
console.log(Number.isNaN(NaN), Number.isNaN('x'), Number.isNaN(1));  // expect: true false false
