const base = { hello() { return 'base hello of ' + this.name; }, get tag() { return 'T' + this.name; } };
const child = {
  __proto__: base,
  name: 'child',
  hello() { return super.hello() + '!'; },
  get tag() { return super.tag + super['tag']; },
  later() { return [1].map(() => super.hello())[0]; },
  assign() { super.fresh = 5; return this.fresh; },
};
console.log(child.hello(), child.tag, child.later(), child.assign()); // expect: base hello of child! TchildTchild base hello of child 5
