// leaklab only: Node throws a RangeError here, since its flat() recurses.
let deep = ['bottom'];
for (let i = 0; i < 100000; i++) deep = [deep];
console.log(deep.flat(Infinity));  // expect: [ 'bottom' ]
