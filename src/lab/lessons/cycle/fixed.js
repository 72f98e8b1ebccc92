function main() {
  const a = { name: 'a', data: new Array(5000) };
  const b = { name: 'b', other: a };
  a.other = b;
  a.other = null;  // cut
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
