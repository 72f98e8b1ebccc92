const done = new WeakSet();

function work_on(job) {
  if (done.has(job)) return;
  done.add(job);
}

function main() {
  work_on({ data: new Array(5000) });
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
