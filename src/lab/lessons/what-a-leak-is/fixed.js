function main() {
  const scratch = new Array(5000);  // freed when main returns
  new Array(5000);                  // and so is this, at once
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
