function open_page() {
  const rows = new Array(5000);
  setInterval(() => rows.length, 1000);
  return { close() {} };
}

function main() {
  open_page().close();
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
