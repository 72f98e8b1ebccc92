const types = [Error, TypeError, RangeError, ReferenceError, SyntaxError];
const log = types.map((type) => {
  const error = new type('why');
  return [error.name, error.message, error instanceof Error, error instanceof type, type.name];
});
console.log(log);
// expect: [
// expect:   [ 'Error', 'why', true, true, 'Error' ],
// expect:   [ 'TypeError', 'why', true, true, 'TypeError' ],
// expect:   [ 'RangeError', 'why', true, true, 'RangeError' ],
// expect:   [ 'ReferenceError', 'why', true, true, 'ReferenceError' ],
// expect:   [ 'SyntaxError', 'why', true, true, 'SyntaxError' ]
// expect: ]
