const cache = new Map();
let request = 0;

function main() {
  for (let i = 0; i < 100; i++) {
    cache.set(request++ % 300, new Array(50));  // 300 keys at most
  }
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
  console.log(process.memoryUsage().heapUsed);
}
