const constant = 1;
let variable = 2;
console.log(globalThis.constant, globalThis.variable);  // expect: undefined undefined
