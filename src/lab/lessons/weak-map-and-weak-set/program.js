const visits = new WeakMap();
const seen = new WeakSet();

function main() {
  const user = { name: 'Ada' };
  visits.set(user, new Array(5000));
  seen.add(user);
}  // the last reference to user goes, and both entries with it

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
