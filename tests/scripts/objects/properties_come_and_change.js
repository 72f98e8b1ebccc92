const o = {};
o.a = 1;
o['b'] = 2;
o.a += 10;
o.count = (o.count ?? 0) + 1;
console.log(o);  // expect: { a: 11, b: 2, count: 1 }
