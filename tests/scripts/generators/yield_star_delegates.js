function* inner() {
  try { const got = yield 'i1'; console.log('inner got', got); yield 'i2'; } catch (e) { console.log('inner caught', e); yield 'i3'; } finally { console.log('inner finally'); }
  return 'inner result';
}
function* outer() { console.log('result', yield* inner()); return 'outer'; }
let g = outer();
console.log(g.next(), g.next('x'), g.next(), g.next());
g = outer();
g.next();
console.log(g.throw('boom'), g.next());
g = outer();
g.next();
console.log(g.return('r'), g.next());
function* list() { yield* 'ab'; yield* [1, , 3]; yield* new Set([4]); }
console.log([...list()]);
const plain = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false, more: 'kept' }) }) };
function* through() { yield* plain; }
g = through();
console.log(g.next());
try { g.throw('no method'); } catch (e) { console.log(e.message); }
g = through();
g.next();
console.log(g.return('returned'));
for (const bad of [5, undefined, {}]) {
  try { (function* () { yield* bad; })().next(); } catch (e) { console.log(e.message); }
}
// Deep delegation is no recursion of the host.
function* deep(n) { if (n > 0) yield* deep(n - 1); else yield 'bottom'; }
console.log([...deep(300)]);

// expect: inner got x
// expect: inner finally
// expect: result inner result
// expect: { value: 'i1', done: false } { value: 'i2', done: false } { value: 'outer', done: true } { value: undefined, done: true }
// expect: inner caught boom
// expect: inner finally
// expect: result inner result
// expect: { value: 'i3', done: false } { value: 'outer', done: true }
// expect: inner finally
// expect: { value: 'r', done: true } { value: undefined, done: true }
// expect: [ 'a', 'b', 1, undefined, 3, 4 ]
// expect: { value: 1, done: false, more: 'kept' }
// expect: The iterator does not provide a 'throw' method.
// expect: { value: 'returned', done: true }
// expect: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: [ 'bottom' ]
