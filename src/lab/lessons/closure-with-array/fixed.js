const tasks = [];

function make_task() {
  const count = new Array(5000).length;
  return () => count;
}

function main() {
  tasks.push(make_task());
  while (tasks.length > 0) {
    tasks.shift()();
  }
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
