// A tag gets the texts of its template, the same frozen array each time, and the values between them.
const tag = (s, ...v) => [s, s.raw, v];
console.log(tag`a${1}b\n${2}`, tag``);
function same() { return ((s) => s)`x${1}y`; }
console.log(same() === same(), Object.isFrozen(same()), Object.isFrozen(same().raw), Array.isArray(same().raw));
console.log(((s) => s)`\x41${0}ok`);
const o = { n: 'o', tag(s, v) { return this.n + s[0] + v; } };
console.log(o.tag`-${5}`, o['tag']`+${6}`);
console.log(String.raw`a\n${1}\``);
console.log(((a) => (b) => a[0] + b[0])`p``q`);
console.log(`line
two`, ((s) => s.raw[0].length)`a\
b`);
try { o.no`x`; } catch (e) { console.log(e.message); }
function* g() { yield tag`${yield 1}`; }
const it = g(); it.next(); console.log(it.next('v').value);
console.log(Object.getOwnPropertyDescriptor(same(), 'raw').enumerable, Object.getOwnPropertyDescriptor(same(), 0).writable, same().length);

// expect: [ [ 'a', 'b\n', '' ], [ 'a', 'b\\n', '' ], [ 1, 2 ] ] [ [ '' ], [ '' ], [] ]
// expect: true true true true
// expect: [ 'A', 'ok' ]
// expect: o-5 o+6
// expect: a\n1\`
// expect: pq
// expect: line
// expect: two 4
// expect: o.no is not a function
// expect: [ [ '', '' ], [ '', '' ], [ 'v' ] ]
// expect: false false 2
