const error = Error('plain');
console.log(error.message, error instanceof Error);  // expect: plain true
console.log(new Error().message === '', TypeError().name);  // expect: true TypeError
console.log('message' in new Error(), new Error().hasOwnProperty('message'), new Error('x').hasOwnProperty('message'));  // expect: true false true
