// memory
const registry = new FinalizationRegistry((held) => console.log('gone', held));
let a = { name: 'a' }, b = { name: 'b' }, c = {};
c.self = c;
registry.register(a, 'a');
registry.register(b, 'b', b);
registry.register(c, 'c');
console.log(registry.unregister(b), registry.unregister(b));  // expect: true false
a = null;
b = null;
c = null;
console.log('end of the script');  // expect: end of the script
// expect: gone a
setTimeout(() => gc());
// expect: gone c
