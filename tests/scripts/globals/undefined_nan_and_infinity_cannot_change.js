undefined = 1;
NaN = 2;
Infinity = 3;
console.log(undefined, NaN, Infinity);  // expect: undefined NaN Infinity
