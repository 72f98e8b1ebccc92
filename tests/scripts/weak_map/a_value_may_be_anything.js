const wm = new WeakMap();
const key = {};
wm.set(key, undefined);
console.log(wm.has(key), wm.get(key));  // expect: true undefined
wm.set(key, key);
console.log(wm.get(key) === key);  // expect: true
