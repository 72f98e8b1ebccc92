let theThing = null;

function main() {
  const originalThing = theThing;
  const unused = () => originalThing;
  theThing = {
    rows: new Array(5000),
    someMethod: () => 'hello',
  };
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
