const notes = new WeakMap();

function main() {
  const request = { body: new Array(5000) };
  notes.set(request, { began: 1 });
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
