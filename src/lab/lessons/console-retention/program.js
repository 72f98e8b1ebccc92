const shown = [];  // what a developer console does

function log(thing) {
  shown.push(thing);
}

function main() {
  const response = { status: 200, body: new Array(5000) };
  log(response);
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
