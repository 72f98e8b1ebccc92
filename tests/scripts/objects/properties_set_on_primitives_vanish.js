const n = 5;
n.property = 1;
console.log(n.property);  // expect: undefined
