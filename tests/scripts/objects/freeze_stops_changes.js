const o = Object.freeze({ a: 1 });
o.a = 2;
o.b = 3;
delete o.a;
console.log(o, Object.isFrozen(o), Object.isFrozen({}));  // expect: { a: 1 } true false
