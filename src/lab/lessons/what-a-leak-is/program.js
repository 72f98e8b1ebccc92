const kept = [];

function main() {
  const scratch = new Array(5000);  // freed when main returns
  kept.push(new Array(5000));       // never needed again, never given back
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
