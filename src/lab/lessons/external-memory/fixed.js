let frame = null;  // the newest picture alone

function main() {
  frame = new Uint8Array(100 * 1024);
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  console.log(heapUsed, external);
}
