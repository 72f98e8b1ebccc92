const registry = new FinalizationRegistry((name) => console.log(`${name} has gone`));

function main() {
  const user = { name: 'Ada', rows: new Array(5000) };
  registry.register(user, user.name);
}

for (let round = 1; round <= 7; round++) {
  setTimeout(() => {
    main();
    gc();
  }, 100 * round);
}
