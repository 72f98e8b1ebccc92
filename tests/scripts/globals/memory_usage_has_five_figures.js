const usage = process.memoryUsage();
console.log(Object.keys(usage));  // expect: [ 'rss', 'heapTotal', 'heapUsed', 'external', 'arrayBuffers' ]
console.log(typeof usage.heapUsed, usage.heapUsed > 0, usage.heapTotal >= usage.heapUsed);  // expect: number true true
console.log(Number.isInteger(usage.rss), usage.external >= usage.arrayBuffers);  // expect: true true
