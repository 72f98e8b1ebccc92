const wm = new WeakMap();
wm.set({}, 'lost');
console.log(wm.get({}), wm.has({}));  // expect: undefined false
const list = [];
const f = () => 1;
wm.set(list, 'list').set(f, 'function').set(wm, 'itself');
console.log(wm.get(list), wm.get(f), wm.get(wm), wm.get([]));  // expect: list function itself undefined
