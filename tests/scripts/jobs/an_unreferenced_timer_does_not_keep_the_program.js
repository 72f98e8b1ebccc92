const timer = setTimeout(() => console.log('never'), 1000);
console.log(timer.hasRef(), timer.unref() === timer, timer.hasRef());  // expect: true true false
setTimeout(() => console.log('done'), 10);  // expect: done
