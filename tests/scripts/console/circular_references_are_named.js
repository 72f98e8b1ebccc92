const a = { name: 'a' };
a.self = a;
console.log(a);  // expect: <ref *1> { name: 'a', self: [Circular *1] }
const b = { list: [] };
b.list.push(b, b.list);
console.log(b);  // expect: <ref *1> { list: <ref *2> [ [Circular *1], [Circular *2] ] }
