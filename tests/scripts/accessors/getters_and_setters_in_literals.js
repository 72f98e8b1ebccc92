const point = {
  x: 3,
  get double() { return this.x * 2; },
  set double(value) { this.x = value / 2; },
  get ['com' + 'puted']() { return 'c'; },
  get 7() { return 'seven'; },
};
console.log(point.double, point.computed, point[7]); // expect: 6 c seven
point.double = 20;
console.log(point.x, point.double); // expect: 10 20
point.double += 2;
console.log(point.x, point['double']); // expect: 11 22
console.log(point); // expect: { '7': [Getter], x: 11, double: [Getter/Setter], computed: [Getter] }
console.log(Object.getOwnPropertyDescriptor(point, 'computed').get.name); // expect: get computed
console.log({ set only(value) {} }.only); // expect: undefined
