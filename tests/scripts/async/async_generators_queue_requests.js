async function* g() {
  try { const x = yield 1; console.log('got', x); yield Promise.resolve(2); yield 3; } finally { console.log('finally'); }
  return 'end';
}
const it = g();
console.log(it, it[Symbol.asyncIterator]() === it, g);
Promise.all([it.next('lost'), it.next('x'), it.next(), it.next(), it.next()]).then((all) => console.log(all)).then(async () => {
  const second = g();
  await second.next();
  console.log(await second.return(Promise.resolve('r')), await second.next());
  const third = g();
  console.log(await third.return('at once'), await third.next());
  const fourth = g();
  await fourth.next();
  try { await fourth.throw(new Error('thrown')); } catch (e) { console.log(e.message, await fourth.next()); }
  try { await g().throw(new Error('at start')); } catch (e) { console.log(e.message); }
  try { await g().return(Promise.reject(new Error('bad return'))); } catch (e) { console.log(e.message); }
  try { await g.prototype.next.call({}); } catch (e) { console.log(e.name); }
  async function* rejects() { yield Promise.reject(new Error('yielded')); }
  try { await rejects().next(); } catch (e) { console.log(e.message); }
  async function* outer() { const r = yield* g(); console.log('result', r); yield* ['s', Promise.resolve('t')]; }
  const all = [];
  for await (const v of outer()) all.push(v);
  console.log(all);
});

// expect: Object [AsyncGenerator] {} true [AsyncGeneratorFunction: g]
// expect: got x
// expect: finally
// expect: [
// expect:   { value: 1, done: false },
// expect:   { value: 2, done: false },
// expect:   { value: 3, done: false },
// expect:   { value: 'end', done: true },
// expect:   { value: undefined, done: true }
// expect: ]
// expect: finally
// expect: { value: 'r', done: true } { value: undefined, done: true }
// expect: { value: 'at once', done: true } { value: undefined, done: true }
// expect: finally
// expect: thrown { value: undefined, done: true }
// expect: at start
// expect: bad return
// expect: TypeError
// expect: yielded
// expect: got undefined
// expect: finally
// expect: result end
// expect: [ 1, 2, 3, 's', 't' ]
