let a = null;
a ??= 5;
console.log(a);  // expect: 5
a ||= 6;
console.log(a);  // expect: 5
a &&= 7;
console.log(a);  // expect: 7
const constant = 1;
constant ||= 2;
console.log(constant);  // expect: 1
