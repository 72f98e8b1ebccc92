console.count();
console.count();
console.count('a label');
console.countReset();
console.count();
// expect: default: 1
// expect: default: 2
// expect: a label: 1
// expect: default: 1
