// memory
const used = () => process.memoryUsage().heapUsed;
const o = { a: [1, { b: 2 }], text: 'x' };
used();
console.log(o);  // expect: { a: [ 1, { b: 2 } ], text: 'x' }
const before = used();
console.log(o);  // expect: { a: [ 1, { b: 2 } ], text: 'x' }
console.log(used() - before);  // expect: 0
