// The story: apply() took arrays alone, so that a wrapper that passed its `arguments` on threw a TypeError.
const join = (...values) => values.join('|');
function wrapper() {
  return join.apply(this, arguments);
}
console.log(wrapper(1, 'two', [3]));  // expect: 1|two|3
console.log(join.apply(null, { length: '2', 0: 'a' }), join.apply(null, {}) === '');  // expect: a| true
console.log(Math.max.apply(null, new Uint8Array([4, 9, 2])));  // expect: 9
console.log(String.fromCharCode.apply(null, new Uint16Array([72, 105])));  // expect: Hi
console.log(join.apply(null, { get length() { return 1; }, get 0() { return 'got'; } }));  // expect: got
function told() {
  return this.name + arguments.length;
}
console.log(told.apply({ name: 'n' }, { length: 3 }));  // expect: n3
try {
  join.apply(null, 'ab');
} catch (error) {
  console.log(error.message);  // expect: CreateListFromArrayLike called on non-object
}
