const printed = [];

function print(report) {
  console.log(`${report.rows.length} rows`);
  printed.push(report);  // only to know how many there were
}

function main() {
  print({ rows: new Array(5000) });
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
