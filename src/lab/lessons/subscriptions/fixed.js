const subscribers = new Set();

function subscribe(callback) {
  subscribers.add(callback);
  return () => subscribers.delete(callback);
}

function main() {
  const widget = { rows: new Array(5000) };
  const unsubscribe = subscribe(() => widget.rows.length);
  unsubscribe();
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
