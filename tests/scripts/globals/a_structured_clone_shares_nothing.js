const source = { list: [1, { deep: true }], map: new Map([[1, new Set([2])]]), pattern: /x/gi, bytes: new Uint8Array([1, 2]), big: 5n, none: null, missing: undefined };
const copy = structuredClone(source);
console.log(copy);
// expect: {
// expect:   list: [ 1, { deep: true } ],
// expect:   map: Map(1) { 1 => Set(1) { 2 } },
// expect:   pattern: /x/gi,
// expect:   bytes: Uint8Array(2) [ 1, 2 ],
// expect:   big: 5n,
// expect:   none: null,
// expect:   missing: undefined
// expect: }
console.log(copy.list === source.list, copy.list[1] === source.list[1], copy.bytes.buffer === source.bytes.buffer);  // expect: false false false
const circle = { self: null, list: [] };
circle.self = circle;
circle.list.push(circle);
console.log(structuredClone(circle));  // expect: <ref *1> { self: [Circular *1], list: [ [Circular *1] ] }
const buffer = new ArrayBuffer(2);
const views = structuredClone({ a: new Uint8Array(buffer), b: new DataView(buffer), buffer });
console.log(views.a.buffer === views.b.buffer, views.a.buffer === views.buffer);  // expect: true true
class Point { x = 1; get y() { return 2; } }
console.log(structuredClone(new Point()), structuredClone({ get a() { return 7; } }), structuredClone(Object.assign([1], { x: 2 })), structuredClone([, 1]));  // expect: { x: 1 } { a: 7 } [ 1, x: 2 ] [ <1 empty item>, 1 ]
console.log(structuredClone(new Number(5)), structuredClone('x'), structuredClone({ [Symbol('s')]: 1, a: 1 }));  // expect: [Number: 5] x { a: 1 }
const error = structuredClone(new TypeError('boom', { cause: 5 }));
console.log(error instanceof TypeError, error.message, error.cause);  // expect: true boom 5
class Day extends Date {}
const day = new Day(5);
const days = structuredClone({ day, again: day, never: new Date(NaN) });
console.log(days.day, days.never, days.day === days.again, days.day === day, days.day instanceof Day);  // expect: 1970-01-01T00:00:00.005Z Invalid Date true false false
const first = structuredClone(new Map([[{ a: 1 }, new Set([[2]])]]));
console.log(first, structuredClone(Object(5n)), structuredClone(new Int16Array(3).subarray(1)).buffer.byteLength);  // expect: Map(1) { { a: 1 } => Set(1) { [ 2 ] } } [BigInt: 5n] 6
