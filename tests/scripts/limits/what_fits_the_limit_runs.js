// memory
// options: --heap-limit=8M
let a = new Array(900000);
console.log(a.length);  // expect: 900000
