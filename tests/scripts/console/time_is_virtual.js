// leaklab only: nothing takes time here
console.time();
console.time('a label');
console.timeLog('a label', 'so far', { n: 1 });  // expect: a label: 0ms so far { n: 1 }
console.timeEnd('a label');  // expect: a label: 0ms
console.timeEnd();  // expect: default: 0ms
console.timeEnd('none');  // expect error: Warning: No such label 'none' for console.timeEnd()
