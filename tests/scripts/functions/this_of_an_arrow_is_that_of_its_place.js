const o = {
  name: 'o',
  tell() {
    const arrow = () => this.name;
    return arrow();
  },
  later() {
    return () => this.name;
  },
};
console.log(o.tell(), o.later()(), o.later().call({ name: 'other' }));  // expect: o o o
