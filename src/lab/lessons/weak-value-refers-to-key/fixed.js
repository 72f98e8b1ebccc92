const details = new WeakMap();

function main() {
  const user = { name: 'Ada' };
  details.set(user, { owner: user.name, rows: new Array(5000) });
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
