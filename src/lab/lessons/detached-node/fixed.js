const rows = [];

function main() {
  const row = document.createElement('div');
  row.cells = new Array(5000);
  document.body.appendChild(row);
  rows.push(row);
  row.remove();
  rows.pop();
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
