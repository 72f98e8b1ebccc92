const registry = new FinalizationRegistry((left) => console.log(`${left.user.name} has gone`));

function main() {
  const user = { name: 'Ada', rows: new Array(5000) };
  registry.register(user, { user });
}

for (let round = 1; round <= 7; round++) {
  setTimeout(() => {
    main();
    gc();
  }, 100 * round);
}
