console.assert(true, 'not printed');
console.assert(false);  // expect error: Assertion failed
console.assert(0, 'because %s', 'so');  // expect error: Assertion failed: because so
console.log('end');  // expect: end
