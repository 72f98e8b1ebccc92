const view = Int16Array.of(5, -3, 9, 1);
console.log(view.map((x) => x * 2), view.filter((x) => x > 0));  // expect: Int16Array(4) [ 10, -6, 18, 2 ] Int16Array(3) [ 5, 9, 1 ]
console.log(view.slice(1, 3), view.slice(-1), view.subarray(2));  // expect: Int16Array(2) [ -3, 9 ] Int16Array(1) [ 1 ] Int16Array(2) [ 9, 1 ]
console.log(view.indexOf(9), view.includes(2), view.lastIndexOf(5), view.at(-1), view.find((x) => x < 0));  // expect: 2 false 0 1 -3
console.log(view.reduce((a, b) => a + b), view.reduceRight((a, b) => a + '|' + b), view.some((x) => x > 8), view.every((x) => x > 8));  // expect: 12 1|9|-3|5 true false
console.log(view.toSorted(), view.toReversed(), view.with(0, 7), view);  // expect: Int16Array(4) [ -3, 1, 5, 9 ] Int16Array(4) [ 1, 9, -3, 5 ] Int16Array(4) [ 7, -3, 9, 1 ] Int16Array(4) [ 5, -3, 9, 1 ]
console.log(view.sort((a, b) => b - a) === view, view.reverse(), view.fill(4, 1, 3));  // expect: true Int16Array(4) [ -3, 4, 4, 9 ] Int16Array(4) [ -3, 4, 4, 9 ]
console.log(new Float64Array([3, NaN, -0, 0, -Infinity, 10]).sort());  // expect: Float64Array(6) [ -Infinity, -0, 0, 3, 10, NaN ]
console.log(new BigInt64Array([3n, -1n, 2n]).sort());  // expect: BigInt64Array(3) [ -1n, 2n, 3n ]
console.log([...view.keys()], [...view.entries()], [...view]);  // expect: [ 0, 1, 2, 3 ] [ [ 0, -3 ], [ 1, 4 ], [ 2, 4 ], [ 3, 9 ] ] [ -3, 4, 4, 9 ]
let sum = 0;
for (const value of view) sum += value;
console.log(sum, Math.max(...view), Array.from(view, (x) => -x));  // expect: 14 9 [ 3, -4, -4, -9 ]
const [first, ...rest] = view;
console.log(first, rest, String(view), Array.isArray(view), Array.prototype.concat.call([0], [1]));  // expect: -3 [ 4, 4, 9 ] -3,4,4,9 false [ 0, 1 ]
console.log(Uint8Array.from('123'), Uint8Array.from({ length: 2, 0: 7 }), Uint8Array.from(new Set([1, 2]), (x) => x * 2));  // expect: Uint8Array(3) [ 1, 2, 3 ] Uint8Array(2) [ 7, 0 ] Uint8Array(2) [ 2, 4 ]
console.log(new Uint8Array(new Float32Array([1.9, 257])), new Float32Array(new Set([1, 2])));  // expect: Uint8Array(2) [ 1, 1 ] Float32Array(2) [ 1, 2 ]
class Mine extends Uint8Array { get total() { return this.reduce((a, b) => a + b, 0); } }
console.log(new Mine([1, 2]).map((x) => x + 1).total, new Mine(2), new Mine(3).subarray(1) instanceof Mine);  // expect: 5 Mine(2) [Uint8Array] [ 0, 0 ] true
console.log(Object.prototype.toString.call(view), Uint8Array.prototype[Symbol.iterator] === Uint8Array.prototype.values, Object.getPrototypeOf(Uint8Array).name);  // expect: [object Int16Array] true TypedArray
console.log(Uint8Array.length, Uint8Array.prototype.set.length, Uint8Array.prototype.forEach.name, Uint8Array.prototype.toString === Array.prototype.toString);  // expect: 3 1 forEach true
