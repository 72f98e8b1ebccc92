const wm = new WeakMap();
const a = {};
const b = {};
console.log(wm.set(a, 1) === wm);  // expect: true
console.log(wm.get(a), wm.has(a), wm.get(b), wm.has(b));  // expect: 1 true undefined false
wm.set(a, 2);
console.log(wm.get(a));  // expect: 2
console.log(wm.delete(a), wm.delete(a), wm.has(a), wm.get(a));  // expect: true false false undefined
