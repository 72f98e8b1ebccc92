function main() {
  const rows = new Array(5000);  // what is drawn
  window.addEventListener('resize', () => rows.length);
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
