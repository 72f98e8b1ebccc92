const frames = [];

function main() {
  frames.push(new Uint8Array(100 * 1024));  // a picture
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  console.log(heapUsed, external);
}
