function open_page() {
  let is_open = true;
  const page = {
    rows: new Array(5000),
    close() {
      is_open = false;
    },
  };
  function poll() {
    if (is_open) setTimeout(poll, 50, page.rows);
  }
  setTimeout(poll, 50);
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
