console.log('before');  // expect: before
throw new Error('on purpose');  // throws: Error: on purpose
console.log('after');
