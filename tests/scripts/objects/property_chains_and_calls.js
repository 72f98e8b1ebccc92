const o = { a: { b: { c: [10, { d: () => 'deep' }] } } };
console.log(o.a.b.c[1].d(), o['a']['b'].c[0]);  // expect: deep 10
