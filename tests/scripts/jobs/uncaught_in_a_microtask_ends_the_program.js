queueMicrotask(() => null.x);  // throws: TypeError: Cannot read properties of null (reading 'x')
queueMicrotask(() => console.log('never'));
setTimeout(() => console.log('never'), 1);
