function* f(a, b = a + 1) {
  const x = yield a;
  console.log('got', x);
  const y = (yield b) + (yield);
  return [x, y];
}
const g = f(1);
console.log(g.next('lost'));
console.log(g.next('x'));
console.log(g.next(20));
console.log(g.next(3));
console.log(g.next(), g.next(1));
function* naturals() { for (let i = 0; ; i++) yield i; }
for (const n of naturals()) { if (n > 2) break; console.log(n); }
const [p, q, ...r] = (function* () { yield* [1, 2, 3, 4]; })();
console.log(p, q, r, [...f('s')], Math.max(...f(5)));
const o = { *items() { yield this.name; }, name: 'o', async: 1, *[Symbol.iterator]() { yield 1; yield 2; } };
console.log([...o.items()], [...o]);
class Tree {
  constructor(value, ...kids) { this.value = value; this.kids = kids; }
  *[Symbol.iterator]() { yield this.value; for (const kid of this.kids) yield* kid; }
  static *ids() { yield 'id'; }
  *#hidden() { yield 'private'; }
  open() { return [...this.#hidden()]; }
}
console.log([...new Tree(1, new Tree(2, new Tree(3)), new Tree(4))], [...Tree.ids()], new Tree().open());
const fibonacci = function* () { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } };
const first = [];
for (const n of fibonacci()) { first.push(n); if (first.length === 10) break; }
console.log(first.join(' '));
function* spreads() { console.log(...[yield 1, yield 2], `${yield 3}`); }
const s = spreads();
s.next(); s.next('a'); s.next('b');
console.log(s.next('c'));
function* withArguments() { yield arguments.length; yield* arguments; }
console.log([...withArguments('a', 'b')]);
// Each has locals of its own.
const one = naturals(), two = naturals();
console.log(one.next().value, one.next().value, two.next().value, one.next().value);

// expect: { value: 1, done: false }
// expect: got x
// expect: { value: 2, done: false }
// expect: { value: undefined, done: false }
// expect: { value: [ 'x', 23 ], done: true }
// expect: { value: undefined, done: true } { value: undefined, done: true }
// expect: 0
// expect: 1
// expect: 2
// expect: got undefined
// expect: got undefined
// expect: 1 2 [ 3, 4 ] [ 's', 's1', undefined ] NaN
// expect: [ 'o' ] [ 1, 2 ]
// expect: [ 1, 2, 3, 4 ] [ 'id' ] [ 'private' ]
// expect: 0 1 1 2 3 5 8 13 21 34
// expect: a b c
// expect: { value: undefined, done: true }
// expect: [ 2, 'a', 'b' ]
// expect: 0 1 0 2
