const first = new WeakMap();
const second = new WeakMap();
const key = {};
first.set(key, 1);
second.set(key, 2);
first.delete(key);
console.log(first.has(key), second.get(key));  // expect: false 2
