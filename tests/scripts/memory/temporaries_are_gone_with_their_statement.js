// memory
// A reference is precise: nothing is kept alive by a register that nobody reads any more.
const used = () => process.memoryUsage().heapUsed;
used();
const before = used();
new Array(100000);
[new Array(1000), new Array(1000)].length;
('a' + before + 'b').length;
console.log(used() - before);  // expect: 0
