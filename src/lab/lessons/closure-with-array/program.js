const tasks = [];

function make_task() {
  const rows = new Array(5000);
  return () => rows.length;
}

function main() {
  tasks.push(make_task());
  tasks.forEach((task) => task());
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
