const { a, b: { c = 5, d: e } = {}, ...others } = { a: 1, x: 2, y: 3 };
console.log(a, c, e, others); // expect: 1 5 undefined { x: 2, y: 3 }
let [x, , y = 'default', ...rest] = [1, 2, undefined, 4, 5];
console.log(x, y, rest); // expect: 1 default [ 4, 5 ]
const key = 'name';
const { [key]: value, 0: zero, 'quoted name': quoted } = { name: 'n', 0: 'z', 'quoted name': 'q' };
console.log(value, zero, quoted); // expect: n z q
var { length } = 'four';
console.log(length); // expect: 4
const { f = () => {} } = {};
console.log(f.name); // expect: f
for (const { n, m: [p] } of [{ n: 1, m: [2] }]) console.log(n, p); // expect: 1 2
try { throw { message: 'caught' }; } catch ({ message }) { console.log(message); } // expect: caught
for (const [first] in { ab: 1 }) console.log(first); // expect: a
(() => { const [g, h] = [1, 2]; const { i } = { i: g + h }; console.log(() => i, i); })(); // expect: [Function (anonymous)] 3
