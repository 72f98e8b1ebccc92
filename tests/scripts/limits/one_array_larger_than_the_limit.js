// memory
// options: --heap-limit=8M
// exit: 3
console.log('begins');  // expect: begins
const a = new Array(2000000);
console.log('never');
