// leaklab only: under Node it is mostly so
setImmediate(() => console.log('immediate'));
setTimeout(() => console.log('timeout'), 1);
// expect: timeout
// expect: immediate
