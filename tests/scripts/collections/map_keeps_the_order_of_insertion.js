const map = new Map([['b', 1], ['a', 2]]);
map.set('c', 3).set('b', 4);
console.log(map);  // expect: Map(3) { 'b' => 4, 'a' => 2, 'c' => 3 }
map.delete('b');
map.set('b', 5);
const seen = [];
map.forEach((value, key, whole) => { seen.push(key, value, whole === map); });
console.log(seen.join(' '));  // expect: a 2 true c 3 true b 5 true
console.log(map.size, map.get('a'), map.get('z'), map.has('c'), map.delete('z'));  // expect: 3 2 undefined true false
map.clear();
console.log(map, map.size);  // expect: Map(0) {} 0
