function message(f) {
  try {
    f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
const wm = new WeakMap();
console.log(message(() => wm.set(1, 1)));  // expect: TypeError: Invalid value used as weak map key
console.log(message(() => wm.set('text', 1)));  // expect: TypeError: Invalid value used as weak map key
console.log(message(() => wm.set(null, 1)));  // expect: TypeError: Invalid value used as weak map key
console.log(message(() => wm.set(undefined, 1)));  // expect: TypeError: Invalid value used as weak map key
console.log(message(() => wm.set(true, 1)));  // expect: TypeError: Invalid value used as weak map key
console.log(wm.get(1), wm.has('text'), wm.delete(null));  // expect: undefined false false
