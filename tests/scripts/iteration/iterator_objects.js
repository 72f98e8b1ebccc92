// Arrays, strings, maps and sets give iterators that inherit from one prototype.
const it = ['a', , 'c'][Symbol.iterator]();
console.log(it.next(), it.next(), it.next(), it.next());
// expect: { value: 'a', done: false } { value: undefined, done: false } { value: 'c', done: false } { value: undefined, done: true }
console.log([...['x', 'y'].keys()], [...['x', 'y'].entries()]); // expect: [ 0, 1 ] [ [ 0, 'x' ], [ 1, 'y' ] ]
console.log([][Symbol.iterator] === [].values, [].values.name, ''[Symbol.iterator].name); // expect: true values [Symbol.iterator]
console.log([...'aé😀'[Symbol.iterator]()]); // expect: [ 'a', 'é', '😀' ]
console.log([].keys(), ''[Symbol.iterator]()); // expect: Object [Array Iterator] {} Object [String Iterator] {}
console.log(String([].keys()), String(new Map().keys())); // expect: [object Array Iterator] [object Map Iterator]
const root = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
for (const other of [''[Symbol.iterator](), new Map().keys(), new Set().keys(), 'a'.matchAll(/a/g)]) {
  console.log(root === Object.getPrototypeOf(Object.getPrototypeOf(other)), other[Symbol.iterator]() === other);
}
// expect: true true
// expect: true true
// expect: true true
// expect: true true
// An array that grows is followed until its iterator has once come to the end.
const grows = [1];
const g = grows.values();
g.next();
grows.push(2);
console.log(g.next().value, g.next().done); // expect: 2 true
grows.push(3);
console.log(g.next().done); // expect: true
const like = { length: 2, get 0() { return 'first'; }, 1: 'second' };
console.log([...Array.prototype.entries.call(like)]); // expect: [ [ 0, 'first' ], [ 1, 'second' ] ]
function f() { return [...arguments, arguments[Symbol.iterator] === [].values]; }
console.log(f(1, 2)); // expect: [ 1, 2, true ]
for (const bad of [() => [].keys().next.call(1), () => ''[Symbol.iterator]().next.call({}), () => [].values.call(null)]) {
  try { bad(); } catch (e) { console.log(e.message); }
}
// expect: Method Array Iterator.prototype.next called on incompatible receiver 1
// expect: Method String Iterator.prototype.next called on incompatible receiver #<Object>
// expect: Cannot convert undefined or null to object
