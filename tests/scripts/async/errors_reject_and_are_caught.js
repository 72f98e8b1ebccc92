async function fails() { await 1; throw new Error('late'); }
async function early() { throw new Error('early'); }
async function inDefault(x = (() => { throw new Error('in a default'); })()) {}
(async () => {
  for (const f of [fails, early, inDefault, () => Promise.reject(new Error('rejected'))]) {
    try { await f(); } catch (e) { console.log('caught', e.message); } finally { console.log('finally'); }
  }
  try { return await Promise.resolve('value'); } finally { await null; console.log('after return'); }
})().then((v) => console.log(v));
const o = {
  async method() { return this.name; }, name: 'o',
  arrow() { return (async () => [this.name, arguments.length, await 2])(); },
};
class C { static async make() { return new C(); } async #p() { return 'p'; } async q() { return this.#p(); } }
o.method().then(console.log);
o.arrow(1, 2).then((v) => console.log(v));
C.make().then((c) => c.q()).then(console.log);
console.log(early, async () => {}, o.method, C.make() instanceof Promise);
early().catch(() => {});
early().catch((e) => console.log('handled', e.message));
const sleep = (ms, v) => new Promise((f) => setTimeout(f, ms, v));
async function loop() { let sum = 0; for (let i = 1; i <= 3; i++) sum += await sleep(10, i); return sum; }
loop().then((s) => console.log('sum', s));
Promise.all([sleep(3, 'a'), loop()]).then((v) => console.log(v));
try { new early(); } catch (e) { console.log(e.message); }

// expect: [AsyncFunction: early] [AsyncFunction (anonymous)] [AsyncFunction: method] true
// expect: early is not a constructor
// expect: o
// expect: handled early
// expect: caught late
// expect: finally
// expect: [ 'o', 2, 2 ]
// expect: caught early
// expect: finally
// expect: caught in a default
// expect: finally
// expect: caught rejected
// expect: finally
// expect: p
// expect: after return
// expect: value
// expect: sum 6
// expect: [ 'a', 6 ]
