let printed = 0;

function print(report) {
  console.log(`${report.rows.length} rows`);
  printed++;
}

function main() {
  print({ rows: new Array(5000) });
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
