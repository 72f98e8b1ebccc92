const chosen = [];

function make_table() {
  const table = { rows: [] };
  for (let r = 0; r < 50; r++) {
    const row = { table, cells: [] };
    for (let c = 0; c < 10; c++) {
      row.cells.push({ row, value: r * c });
    }
    table.rows.push(row);
  }
  return table;
}

function main() {
  chosen.push(make_table().rows[7].cells[3]);
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
