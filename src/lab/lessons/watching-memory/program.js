const results = [];

function work() {
  const rows = [];
  for (let i = 0; i < 2000; i++) {
    rows.push({ i });
  }
  return rows;
}

function main() {
  results.push(work());  // climbing
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
