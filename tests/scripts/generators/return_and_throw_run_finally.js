function* f() {
  try {
    yield 1;
    yield 2;
  } catch (e) {
    console.log('caught', e);
    yield 'handled';
  } finally {
    console.log('finally');
  }
  return 'end';
}
let g = f();
g.next();
console.log(g.return('r'), g.next());
g = f();
g.next();
console.log(g.throw('t'), g.next(), g.next());
g = f();
try { g.throw(new Error('before it began')); } catch (e) { console.log(e.message, g.next()); }
g = f();
console.log(g.return(5), g.next());
// A finally block may yield, and may replace what is returned.
function* stubborn() { try { yield 1; } finally { yield 'not yet'; console.log('cleared'); } }
g = stubborn();
g.next();
console.log(g.return('r'), g.next(), g.next());
function* replaces() { try { yield 1; } finally { return 'other'; } }
g = replaces();
g.next();
console.log(g.return('r'));
function* nested() { for (const x of closes()) { try { yield x; } finally { console.log('inner'); } } }
function closes() { return { [Symbol.iterator]() { return { next: () => ({ value: 1 }), return() { console.log('closed'); return {}; } }; } }; }
g = nested();
g.next();
console.log(g.return('r'));
for (const x of f()) { console.log(x); break; }
const [only] = f();
console.log(only);
function* inPattern() { const [a = yield 'default'] = closesEmpty(); }
function closesEmpty() { return { [Symbol.iterator]() { return { next: () => ({ value: undefined }), return() { console.log('pattern closed'); return {}; } }; } }; }
g = inPattern();
console.log(g.next(), g.return('p'));
function* throwsInside() { yield 1; throw new TypeError('inside'); }
g = throwsInside();
g.next();
try { g.next(); } catch (e) { console.log(e.message, g.next()); }

// expect: finally
// expect: { value: 'r', done: true } { value: undefined, done: true }
// expect: caught t
// expect: finally
// expect: { value: 'handled', done: false } { value: 'end', done: true } { value: undefined, done: true }
// expect: before it began { value: undefined, done: true }
// expect: { value: 5, done: true } { value: undefined, done: true }
// expect: cleared
// expect: { value: 'not yet', done: false } { value: 'r', done: true } { value: undefined, done: true }
// expect: { value: 'other', done: true }
// expect: inner
// expect: closed
// expect: { value: 'r', done: true }
// expect: 1
// expect: finally
// expect: finally
// expect: 1
// expect: pattern closed
// expect: { value: 'default', done: false } { value: 'p', done: true }
// expect: inside { value: undefined, done: true }
