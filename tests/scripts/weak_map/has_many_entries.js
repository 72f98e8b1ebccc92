const wm = new WeakMap();
const keys = [];
for (let i = 0; i < 1000; i++) {
  const key = { i };
  keys.push(key);
  wm.set(key, i * 2);
}
let sum = 0;
for (let i = 0; i < keys.length; i++) sum += wm.get(keys[i]);
for (let i = 0; i < 500; i++) wm.delete(keys[i]);
console.log(sum, wm.has(keys[499]), wm.has(keys[500]));  // expect: 999000 false true
