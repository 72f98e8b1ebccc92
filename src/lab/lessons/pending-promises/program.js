const resolvers = new Map();
let last_id = 0;

function ask() {
  const id = ++last_id;
  return new Promise((resolve) => resolvers.set(id, resolve));
}

function main() {
  const rows = new Array(5000);
  ask().then(() => rows.length);
}

for (let round = 1; round <= 7; round++) {
  setTimeout(() => {
    main();
    gc();
  }, 100 * round);
}
