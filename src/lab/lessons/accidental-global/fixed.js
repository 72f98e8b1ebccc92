let number = 0;

function Report(rows) {
  this['report' + number++ % 10] = rows;
}

function main() {
  new Report(new Array(5000));
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
