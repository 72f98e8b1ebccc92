const thenable = { then(resolve) { resolve('value'); } };
Promise.resolve(thenable).then((value) => console.log(value));
const bad = { then(resolve) { resolve('first'); throw new Error('ignored'); } };
Promise.resolve(bad).then((value) => console.log(value));
const worse = { then() { throw 'from then'; } };
Promise.resolve(worse).catch((reason) => console.log(reason));
Promise.resolve({ then: 5 }).then((value) => console.log(value));
setTimeout(() => console.log('end'), 1);
// expect: { then: 5 }
// expect: value
// expect: first
// expect: from then
// expect: end
