const o = { a: 1 };
console.log('a' in o, 'b' in o, 'toString' in o);  // expect: true false true
console.log(0 in [7], 1 in [7], 'length' in []);  // expect: true false true
console.log([] instanceof Array, [] instanceof Object, {} instanceof Array, 1 instanceof Object);  // expect: true true false false
function Thing() {}
console.log(new Thing() instanceof Thing, o instanceof Thing);  // expect: true false
