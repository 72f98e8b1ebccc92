console.log([{ a: 1 }, { a: 2 }]);  // expect: [ { a: 1 }, { a: 2 } ]
console.log([{ name: 'first', value: 1 }, { name: 'second', value: 2 }, { name: 'third', value: 3 }]);
// expect: [
// expect:   { name: 'first', value: 1 },
// expect:   { name: 'second', value: 2 },
// expect:   { name: 'third', value: 3 }
// expect: ]
