const map = new Map();
map.set(NaN, 'nan').set(-0, 'zero').set(1, 'one').set('1', 'text').set(undefined, 'u').set(null, 'n').set(true, 't');
console.log(map.get(NaN), map.get(0), map.get(1.0), map.get('1'), map.get(undefined), map.get(null), map.get(true));  // expect: nan zero one text u n t
map.forEach((value, key) => { if (value === 'zero') console.log(1 / key); });  // expect: Infinity
const o = {};
map.set(o, 'o').set({}, 'other');
console.log(map.get(o), map.get({}), map.size);  // expect: o undefined 9
const set = new Set([1, '1', 1, NaN, NaN, 0, -0]);
console.log(set);  // expect: Set(4) { 1, '1', NaN, 0 }
const long = 'a text that is long enough to be a rope ';
set.add(long + 1);
console.log(set.has('a text that is long enough to be a rope 1'), set.has(long + 2));  // expect: true false
