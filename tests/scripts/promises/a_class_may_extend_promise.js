// Such promises were plain ones once: `new` forgot the class.
class P extends Promise {
  static get isP() { return true; }
  tag() { return 'P'; }
}
const p = new P((resolve) => resolve(3));
console.log(p, p.tag(), p instanceof P, p.constructor === P);
console.log(p.then(() => {}) instanceof P, P.resolve(1) instanceof P, P.all([1]) instanceof P, p.finally(() => {}) instanceof P);
console.log(Promise.resolve(p) === p, P.resolve(p) === p);
(async () => console.log(await p, (async () => p)() instanceof P))();
let tick = Promise.resolve();
for (let i = 1; i < 5; i++) tick = tick.then(() => console.log(i));
P.reject(new Error('no')).catch((e) => console.log(e.message));

// expect: P [Promise] { 3 } P true true
// expect: true true true true
// expect: false true
// expect: 1
// expect: no
// expect: 2
// expect: 3 false
// expect: 3
// expect: 4
