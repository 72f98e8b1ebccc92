console.log(early);  // expect: undefined
var early = 1;
console.log(early);  // expect: 1
