console.log({ a: { b: { c: {} } } });  // expect: { a: { b: { c: {} } } }
console.log({ a: { b: { c: { d: 1 } } } });  // expect: { a: { b: { c: [Object] } } }
console.log({ a: { b: { c: [] } } }, { a: { b: { c: [1] } } });  // expect: { a: { b: { c: [] } } } { a: { b: { c: [Array] } } }
console.log([[[[]]]], [[[[1]]]]);  // expect: [ [ [ [] ] ] ] [ [ [ [Array] ] ] ]
