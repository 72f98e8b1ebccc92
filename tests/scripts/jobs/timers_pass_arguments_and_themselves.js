const timer = setTimeout(function (a, b) {
  console.log(a, b, this === timer);
  setImmediate((c) => console.log(c), 'immediate');
}, 5, 1, 'two');
process.nextTick((a, b) => console.log(a, b), 'tick', 2);
// expect: tick 2
// expect: 1 two true
// expect: immediate
