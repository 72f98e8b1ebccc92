// options: --max-virtual-time=10s
// exit: 3
// leaklab only: an option of leaklab run
setInterval(() => console.log('turn'), 3000);
// expect: turn
// expect: turn
// expect: turn
console.error('waits');  // expect error: waits
// expect error: the limit of virtual time is reached, with 1 timer still waiting
