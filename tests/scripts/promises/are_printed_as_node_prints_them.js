const rejected = Promise.reject(3);
rejected.catch(() => {});
console.log(Promise.resolve(1), new Promise(() => {}), rejected, [Promise.resolve({ a: 1 })]);  // expect: Promise { 1 } Promise { <pending> } Promise { <rejected> 3 } [ Promise { { a: 1 } } ]
