const o = {
  name: 'o',
  tell() { return this.name; },
  inner: { name: 'inner', tell() { return this.name; } },
};
console.log(o.tell(), o.inner.tell(), o['tell'](), (o.tell)());  // expect: o inner o o
