// memory
// options: --heap-limit=8M
// exit: 3
const all = [];
console.log('begins');  // expect: begins
while (true) all.push(new Array(1000));
