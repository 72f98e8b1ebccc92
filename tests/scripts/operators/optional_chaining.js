const o = { a: { b: 1, f() { return this.b; } }, list: [7], none: null };
console.log(o?.a?.b, o.none?.b, o.missing?.b.c.d); // expect: 1 undefined undefined
console.log(o.list?.[0], o.missing?.[console.log('not run')]); // expect: 7 undefined
console.log(o.a.f?.(), o.a?.f(), o.a.g?.(console.log('not run')), o.missing?.f()); // expect: 1 1 undefined undefined
console.log((o?.a).f(), (o.a?.f)()); // expect: 1 1
console.log(delete o?.list, 'list' in o, delete o.missing?.x, delete o.missing?.[0]); // expect: true false true true
try { (o.missing?.f)(); } catch (e) { console.log(e.name); } // expect: TypeError
try { o.missing?.f.g(); o.a?.x.y; } catch (e) { console.log(e.message); } // expect: Cannot read properties of undefined (reading 'y')
let count = 0;
const next = () => { count++; return null; };
console.log(next()?.x, next()?.[count++], next()?.(count++), count); // expect: undefined undefined undefined 3
console.log(o.a?.f(o.none?.x) ?? 'no', undefined?.x === undefined, ''?.length, 0?.toFixed === undefined); // expect: 1 true 0 false
const f = undefined;
f?.();
o.a.g?.({});
console.log([f?.(1), f?.x.y(2)[3]?.(4)]); // expect: [ undefined, undefined ]
