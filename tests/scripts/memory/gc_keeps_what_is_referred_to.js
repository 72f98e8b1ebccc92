// memory
const a = { name: 'a' };
a.self = a;
const list = [a, [a]];
const f = () => list;
gc();
gc();
console.log(a.self.self.name, list[1][0] === a, f()[0].name);  // expect: a true a
