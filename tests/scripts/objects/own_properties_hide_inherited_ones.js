const base = { a: 'base' };
const o = Object.create(base);
console.log(o.a);  // expect: base
o.a = 'own';
console.log(o.a, base.a);  // expect: own base
delete o.a;
console.log(o.a);  // expect: base
