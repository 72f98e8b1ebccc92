// leaklab only: node's timers follow the machine's clock, which may be late
const times = [];
const start = performance.now();
const interval = setInterval(() => {
  times.push(Math.round((performance.now() - start) / 100));
  if (times.length === 4) {
    clearInterval(interval);
    console.log(times.join(' '));  // expect: 1 2 3 4
  }
}, 100);
