const map = new Map();
for (let i = 0; i < 100; i++) map.set(i, i);
const seen = [];
map.forEach((value, key) => {
  seen.push(key);
  for (let i = 0; i < 100; i++) if (i !== key && i % 10 !== 0) map.delete(i);
  if (key === 90) map.set('late', 1);
});
console.log(seen.join(' '));  // expect: 0 10 20 30 40 50 60 70 80 90 late
const set = new Set([1, 2, 3]);
const order = [];
set.forEach((value) => {
  order.push(value);
  if (value === 1) set.clear();
  if (order.length < 4) set.add(value + 10);
});
console.log(order.join(' '), set);  // expect: 1 11 21 31 Set(3) { 11, 21, 31 }
const again = new Set(['a', 'b']);
let turns = 0;
again.forEach((value) => {
  if (turns++ < 5) { again.delete(value); again.add(value); }
});
console.log(turns, again);  // expect: 7 Set(2) { 'b', 'a' }
