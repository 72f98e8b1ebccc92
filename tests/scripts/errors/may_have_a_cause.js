const error = new Error('outer', { cause: 'inner' });
console.log(error.cause, new Error('x').cause, 'cause' in new Error('x'));  // expect: inner undefined false
