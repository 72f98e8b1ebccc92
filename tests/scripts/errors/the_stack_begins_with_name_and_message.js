const error = new RangeError('too much');
console.log(error.stack.slice(0, 20));  // expect: RangeError: too much
console.log(typeof error.stack);  // expect: string
