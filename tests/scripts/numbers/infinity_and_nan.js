console.log(1 / 0, -1 / 0, 0 / 0);  // expect: Infinity -Infinity NaN
console.log(NaN === NaN, NaN !== NaN);  // expect: false true
console.log(Infinity - Infinity);  // expect: NaN
console.log(typeof NaN, typeof Infinity);  // expect: number number
