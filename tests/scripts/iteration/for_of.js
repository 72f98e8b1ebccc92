for (const x of [1, 'two', , null]) console.log(x);
// expect: 1
// expect: two
// expect: undefined
// expect: null
for (const c of 'aé😀') console.log(c, c.length);
// expect: a 1
// expect: é 1
// expect: 😀 2
let last;
for (last of [1, 2, 3]) if (last === 2) break;
console.log(last); // expect: 2
const o = {};
for (o.x of [7]);
console.log(o.x); // expect: 7
// What is added meanwhile is seen.
const grows = [1];
for (const x of grows) if (grows.length < 4) grows[grows.length] = x + 1;
console.log(grows); // expect: [ 1, 2, 3, 4 ]
// Each round has a variable of its own.
const fs = [];
for (const x of [1, 2]) fs[fs.length] = () => x;
console.log(fs[0]() + fs[1]()); // expect: 3
for (const [k, v] of new Map([['a', 1]])) console.log(k, v); // expect: a 1
for (const v of new Set([5])) console.log(v); // expect: 5
function find(list) { for (const x of list) { try { if (x > 1) return x; } finally { console.log('left'); } } }
console.log(find([1, 2, 3]));
// expect: left
// expect: left
// expect: 2
outer: for (const x of [1, 2]) { for (const y of [1, 2]) { if (y === 2) continue outer; console.log(x, y); } }
// expect: 1 1
// expect: 2 1
const five = 5;
try { for (const x of five); } catch (e) { console.log(e.message); } // expect: five is not iterable
