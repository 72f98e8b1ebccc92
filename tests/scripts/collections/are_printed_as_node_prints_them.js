console.log(new Map([[1, { a: 1 }], ['k', [1]]]), new Set(['a', { b: 1 }]));  // expect: Map(2) { 1 => { a: 1 }, 'k' => [ 1 ] } Set(2) { 'a', { b: 1 } }
console.log(new Map(), new Set(), [[[new Map([[1, 2]])]]], { s: new WeakSet() });  // expect: Map(0) {} Set(0) {} [ [ [ [Map] ] ] ] { s: WeakSet { <items unknown> } }
const m = new Map();
m.set('self', m);
console.log(m);  // expect: <ref *1> Map(1) { 'self' => [Circular *1] }
console.log(Object.prototype.toString.call(m), Object.prototype.toString.call(new Set()));  // expect: [object Map] [object Set]
