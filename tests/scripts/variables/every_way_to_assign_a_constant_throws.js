const n = 1;
function attempt(assign) {
  try {
    assign();
    return 'no error';
  } catch (error) {
    return error.message + ' n is ' + n;
  }
}
console.log(attempt(() => { n = 2; }));  // expect: Assignment to constant variable. n is 1
console.log(attempt(() => { n += 1; }));  // expect: Assignment to constant variable. n is 1
console.log(attempt(() => { n++; }));  // expect: Assignment to constant variable. n is 1
console.log(attempt(() => { --n; }));  // expect: Assignment to constant variable. n is 1
