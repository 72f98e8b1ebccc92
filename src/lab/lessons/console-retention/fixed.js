function log(text) {
  console.log(text);
}

function main() {
  const response = { status: 200, body: new Array(5000) };
  log(`status ${response.status}`);
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
