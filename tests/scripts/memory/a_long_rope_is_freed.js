// memory
const used = () => process.memoryUsage().heapUsed;
used();
const before = used();
let s = '';
for (let i = 0; i < 300000; i++) s = s + 'abcdefgh';
console.log(s.length);  // expect: 2400000
s = null;
console.log(used() - before);  // expect: 0
