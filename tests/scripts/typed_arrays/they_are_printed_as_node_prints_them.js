console.log(Uint8Array, ArrayBuffer, DataView, Object.getPrototypeOf(Uint8Array));  // expect: [Function: Uint8Array] [Function: ArrayBuffer] [Function: DataView] [Function: TypedArray]
console.log(new Uint8Array(3), new Uint8Array(0), [new Int8Array(1)]);  // expect: Uint8Array(3) [ 0, 0, 0 ] Uint8Array(0) [] [ Int8Array(1) [ 0 ] ]
console.log(new ArrayBuffer(2), Object.assign(new ArrayBuffer(1), { x: 1 }));  // expect: ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 } ArrayBuffer { [Uint8Contents]: <00>, byteLength: 1, x: 1 }
console.log({ a: { b: { c: new Uint8Array(2), d: new ArrayBuffer(2), e: new DataView(new ArrayBuffer(1)) } } });  // expect: { a: { b: { c: [Uint8Array], d: [ArrayBuffer], e: [DataView] } } }
console.log(new BigInt64Array([1n, -2n, 3n, 4n, 5n, 6n, 70n]));
// expect: BigInt64Array(7) [
// expect:   1n, -2n,  3n, 4n,
// expect:   5n,  6n, 70n
// expect: ]
console.log(new Uint16Array(102));
// expect: Uint16Array(102) [
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
// expect:   0, 0, 0, 0,
// expect:   ... 2 more items
// expect: ]
