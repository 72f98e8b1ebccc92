const queue = [];

function main() {
  for (let i = 0; i < 3; i++) {
    queue.push({ data: new Array(2000) });
  }
  queue.shift();
  queue.shift();
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
