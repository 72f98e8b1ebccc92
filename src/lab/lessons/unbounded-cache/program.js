const cache = new Map();
let visitor = 0;

function profile_of(id) {
  if (!cache.has(id)) {
    cache.set(id, new Array(5000));
  }
  return cache.get(id);
}

function main() {
  profile_of(`user${visitor++}`);
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
