console.log([...[1, 2], 3, ...'ab', ...[]]); // expect: [ 1, 2, 3, 'a', 'b' ]
function f() { return arguments.length; }
console.log(f(...[1, 2]), f(0, ...[1, 2], 3, ...[4]), f(...[])); // expect: 2 5 0
console.log(Math.max(...[1, 9, 3]), new Array(...[1, 2])); // expect: 9 [ 1, 2 ]
const o = { n: 2, m(...list) { return [this.n, list]; } };
console.log(o.m(...[1]), o?.m(...'x')); // expect: [ 2, [ 1 ] ] [ 2, [ 'x' ] ]
console.log({ a: 1, ...{ a: 2, b: 3 }, ...null, ...[7] }); // expect: { '0': 7, a: 2, b: 3 }
console.log({ ...'ab', ...5, ...true }); // expect: { '0': 'a', '1': 'b' }
console.log([...new Set([1, 1, 2])], [...new Map([[1, 2]])]); // expect: [ 1, 2 ] [ [ 1, 2 ] ]
const copy = [...[1, , 3]];
console.log(copy, 1 in copy); // expect: [ 1, undefined, 3 ] true
