function open_page() {
  const rows = new Array(5000);
  const timer = setInterval(() => rows.length, 1000);
  return {
    close() {
      clearInterval(timer);
    },
  };
}

function main() {
  open_page().close();
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
