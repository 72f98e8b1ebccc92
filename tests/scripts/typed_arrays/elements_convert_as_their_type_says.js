const values = [200, -200, 1e10, 1.5, 2.5, Infinity, NaN, -0, '12', true, null, undefined];
for (const Type of [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array]) {
  console.log(Type.name, Type.BYTES_PER_ELEMENT, [...new Type(values)].join(' '));
}
// expect: Int8Array 1 -56 56 0 1 2 0 0 0 12 1 0 0
// expect: Uint8Array 1 200 56 0 1 2 0 0 0 12 1 0 0
// expect: Uint8ClampedArray 1 200 0 255 2 2 255 0 0 12 1 0 0
// expect: Int16Array 2 200 -200 -7168 1 2 0 0 0 12 1 0 0
// expect: Uint16Array 2 200 65336 58368 1 2 0 0 0 12 1 0 0
// expect: Int32Array 4 200 -200 1410065408 1 2 0 0 0 12 1 0 0
// expect: Uint32Array 4 200 4294967096 1410065408 1 2 0 0 0 12 1 0 0
// expect: Float32Array 4 200 -200 10000000000 1.5 2.5 Infinity NaN 0 12 1 0 NaN
// expect: Float64Array 8 200 -200 10000000000 1.5 2.5 Infinity NaN 0 12 1 0 NaN
console.log(new Float32Array([1.1, 1e40, 16777217]));  // expect: Float32Array(3) [ 1.100000023841858, Infinity, 16777216 ]
console.log(new BigInt64Array([1n, -1n, 2n ** 63n]));  // expect: BigInt64Array(3) [ 1n, -1n, -9223372036854775808n ]
console.log(new BigUint64Array([1n, -1n, 2n ** 64n + 5n]));  // expect: BigUint64Array(3) [ 1n, 18446744073709551615n, 5n ]
const view = new Uint8Array(2);
view[0] = { valueOf() { return 300; } };
view[1] = '7';
console.log(view, view[0]++, ++view[1], view);  // expect: Uint8Array(2) [ 45, 8 ] 44 8 Uint8Array(2) [ 45, 8 ]
