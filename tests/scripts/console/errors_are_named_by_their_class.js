class ValidationError extends Error {}
class Missing extends TypeError {}
class Named extends Error {
  constructor(message) {
    super(message);
    this.name = 'Named';
    this.extra = 1;
  }
}
const shown = (error) => {
  error.stack = error.stack.split('\n')[0] + '\n    at q';
  return error;
};
console.log(shown(new ValidationError('bad')), shown(new Missing('gone')));
// expect: ValidationError: bad
// expect:     at q Missing [TypeError]: gone
// expect:     at q
console.log(shown(new Named('boo')), [shown(new Named('boo'))]);
// expect: Named: boo
// expect:     at q {
// expect:   extra: 1
// expect: } [
// expect:   Named: boo
// expect:       at q {
// expect:     extra: 1
// expect:   }
// expect: ]
