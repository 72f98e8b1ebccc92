const name = 'short';
const o = { a: 1, 'b c': 2, 3: 'three', [name + 'ened']: 4, name, f() { return 5; } };
console.log(o.a, o['b c'], o[3], o.shortened, o.name, o.f());  // expect: 1 2 three 4 short 5
