const log = [];
for (const key in { a: 1, 2: 2, b: 3 }) log.push(key);
for (const index in ['x', , 'y']) log.push(index);
for (const key in null) log.push('never');
console.log(log);  // expect: [ '2', 'a', 'b', '0', '2' ]
