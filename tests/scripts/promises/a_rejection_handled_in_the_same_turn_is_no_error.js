const p = Promise.reject(new Error('handled'));
queueMicrotask(() => queueMicrotask(() => p.catch((error) => console.log(error.message))));  // expect: handled
