let a = 1, b = 2;
[a, b] = [b, a];
console.log(a, b); // expect: 2 1
const o = {};
({ x: o.y, z: o['w'] = 9, a } = { x: 1, a: 'new' });
console.log(o, a); // expect: { y: 1, w: 9 } new
const all = ([a, ...b] = 'xyz');
console.log(a, b, all); // expect: x [ 'y', 'z' ] xyz
function swap(list, i, j) { [list[i], list[j]] = [list[j], list[i]]; return list; }
console.log(swap([1, 2, 3], 0, 2)); // expect: [ 3, 2, 1 ]
({ a, ...b } = { a: 1, c: 2 });
console.log(a, b); // expect: 1 { c: 2 }
