function open_page() {
  const page = { rows: new Array(5000), close() {} };
  function poll() {
    setTimeout(poll, 50, page.rows);
  }
  poll();
  return page;
}

function main() {
  open_page().close();
}

for (let round = 1; round <= 7; round++) {
  setTimeout(() => {
    main();
    gc();
  }, 100 * round);
}
