const resolvers = new Map();
let last_id = 0;

function ask() {
  const id = ++last_id;
  setTimeout(() => give_up(id), 50);
  return new Promise((resolve) => resolvers.set(id, resolve));
}

function give_up(id) {
  resolvers.get(id)('no answer');
  resolvers.delete(id);
}

async function main() {
  const rows = new Array(5000);
  const answer = await ask();
  console.log(rows.length, answer);
}

for (let round = 1; round <= 7; round++) {
  setTimeout(() => {
    main();
    gc();
  }, 100 * round);
}
