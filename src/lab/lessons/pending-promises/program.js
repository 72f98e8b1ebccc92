const resolvers = new Map();
let last_id = 0;

function ask() {
  const id = ++last_id;
  return new Promise((resolve) => resolvers.set(id, resolve));
}

async function main() {
  const rows = new Array(5000);
  const answer = await ask();  // it never comes
  console.log(rows.length, answer);
}

for (let round = 1; round <= 7; round++) {
  setTimeout(() => {
    main();
    gc();
  }, 100 * round);
}
