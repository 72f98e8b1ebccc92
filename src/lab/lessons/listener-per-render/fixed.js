let on_resize = null;

function main() {
  const rows = new Array(5000);  // what is drawn
  window.removeEventListener('resize', on_resize);
  on_resize = () => rows.length;
  window.addEventListener('resize', on_resize);
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
