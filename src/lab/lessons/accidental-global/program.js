let number = 0;

function Report(rows) {
  this['report' + number++] = rows;
}

function main() {
  Report(new Array(5000));  // `new` is missing
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
