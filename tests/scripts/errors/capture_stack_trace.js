const holder = { name: 'Held', message: 'here' };
Error.captureStackTrace(holder);
console.log(holder.stack.split('\n')[0], Object.keys(holder), Error.stackTraceLimit);  // expect: Held: here [ 'name', 'message' ] 10
console.log(new Error({ toString() { return 'made'; } }).message, new Error(null).message, new Error([1, 2]).message);  // expect: made null 1,2
