let nothing;
console.log(nothing);  // expect: undefined
