const log = [];
const source = { a: 1, get b() { log.push('get b'); return 2; }, c: 3 };
const target = { set a(value) { log.push('set a ' + value); } };
console.log(Object.assign(target, source, { d: 4 }), log.join()); // expect: { a: [Setter], b: 2, c: 3, d: 4 } set a 1,get b
console.log(Object.values(source), Object.entries(source)); // expect: [ 1, 2, 3 ] [ [ 'a', 1 ], [ 'b', 2 ], [ 'c', 3 ] ]
