const later = (value, ms) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
const fails = (reason, ms) => new Promise((resolve, reject) => setTimeout(() => reject(reason), ms));
Promise.all([later('a', 20), 'b', later('c', 10)]).then((values) => console.log(values));
Promise.all([]).then((values) => console.log('none', values));
Promise.all([later(1, 1), fails('no', 5)]).catch((reason) => console.log('all', reason));
Promise.allSettled([later(1, 2), fails('x', 1), 3]).then((results) => console.log(results));
Promise.any([fails(1, 1), later('any', 30), later('later', 40)]).then((value) => console.log(value));
Promise.any([fails(1, 1), fails(2, 2)]).catch((error) => console.log(error.name, error.message, error.errors, error instanceof AggregateError));
Promise.race([later('slow', 50), later('fast', 45)]).then((value) => console.log(value));
// expect: none []
// expect: [
// expect:   { status: 'fulfilled', value: 1 },
// expect:   { status: 'rejected', reason: 'x' },
// expect:   { status: 'fulfilled', value: 3 }
// expect: ]
// expect: AggregateError All promises were rejected [ 1, 2 ] true
// expect: all no
// expect: [ 'a', 'b', 'c' ]
// expect: any
// expect: fast
