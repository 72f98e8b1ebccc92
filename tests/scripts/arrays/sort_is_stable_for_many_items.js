const items = [];
let seed = 1;
for (let i = 0; i < 20000; i++) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  items.push({ key: seed % 50, at: i });
}
items.sort((a, b) => a.key - b.key);
console.log(items.every((x, i) => i === 0 || items[i - 1].key < x.key || items[i - 1].key === x.key && items[i - 1].at < x.at));  // expect: true
console.log([10, 9, 1, null, undefined, 'b', , true].sort());  // expect: [ 1, 10, 9, 'b', null, true, undefined, <1 empty item> ]
try {
  [1, 2].sort('text');
} catch (error) {
  console.log(error.message);  // expect: The comparison function must be either a function or undefined
}
