function declared(a, b) {}
const expression = function () {};
const arrow = (x) => x;
const o = { method() {}, property: function () {} };
console.log(declared.name, declared.length);  // expect: declared 2
console.log(expression.name, arrow.name, arrow.length);  // expect: expression arrow 1
console.log(o.method.name, o.property.name, (() => {}).name === '');  // expect: method property true
