const map = new Map();
for (let i = 0; i < 20000; i++) map.set('key' + i, i);
let sum = 0;
for (let i = 0; i < 20000; i += 2) {
  sum += map.get('key' + i);
  map.delete('key' + i);
}
console.log(sum, map.size);  // expect: 99990000 10000
let at = 0, rest = 0;
map.forEach((value) => { at++; rest += value; });
console.log(at, rest, map.has('key1'), map.has('key2'));  // expect: 10000 100000000 true false
