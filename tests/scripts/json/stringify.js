console.log(JSON.stringify({ a: [1, 'x', null, undefined, () => 1, NaN, -0], b: undefined, c() {}, d: true, n: {}, m: [] }));
console.log(JSON.stringify('e"f\n\ud800\u0007😀\\'), JSON.stringify(undefined), JSON.stringify(() => 1), JSON.stringify(null));
console.log(JSON.stringify({ a: [1, { b: 2 }], c: {}, d: [] }, null, 2));
console.log(JSON.stringify([1, [2, []]], null, '--'));
console.log(JSON.stringify({ a: 1, b: 2, 1: 3, c: { a: 4, z: 5 } }, ['a', 'c', 1]));
console.log(JSON.stringify({ a: 1, b: 'x' }, (key, value) => key === '' ? value : typeof value === 'number' ? value + 1 : undefined));
console.log(JSON.stringify({ d: { toJSON(key) { return 'key ' + key; } }, e: { toJSON() {} } }), JSON.stringify.length, JSON.parse.length);
// expect: {"a":[1,"x",null,null,null,null,0],"d":true,"n":{},"m":[]}
// expect: "e\"f\n\ud800\u0007😀\\" undefined undefined null
// expect: {
// expect:   "a": [
// expect:     1,
// expect:     {
// expect:       "b": 2
// expect:     }
// expect:   ],
// expect:   "c": {},
// expect:   "d": []
// expect: }
// expect: [
// expect: --1,
// expect: --[
// expect: ----2,
// expect: ----[]
// expect: --]
// expect: ]
// expect: {"a":1,"c":{"a":4},"1":3}
// expect: {"a":2}
// expect: {"d":"key d"} 3 2
