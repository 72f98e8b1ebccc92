function message(f) {
  try {
    return f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
console.log(message(() => new WeakMap().set(Symbol.for('x'), 1)));  // expect: TypeError: Invalid value used as weak map key
console.log(message(() => new WeakSet().add(Symbol.for('x'))));  // expect: TypeError: Invalid value used in weak set
console.log(message(() => new WeakRef(Symbol.for('x'))));  // expect: TypeError: WeakRef: invalid target
console.log(message(() => new FinalizationRegistry(() => {}).register(Symbol.for('x'), 1)));  // expect: TypeError: FinalizationRegistry.prototype.register: invalid target
console.log(message(() => new FinalizationRegistry(() => {}).register({}, 1, Symbol.for('x'))));  // expect: TypeError: Invalid unregisterToken ('Symbol(x)')
console.log(message(() => new FinalizationRegistry(() => {}).unregister(Symbol.for('x'))));  // expect: TypeError: Invalid unregisterToken ('Symbol(x)')
console.log(message(() => new WeakMap().has(Symbol.for('x'))));  // expect: false
console.log(message(() => new WeakMap().get(Symbol.for('x'))));  // expect: undefined
const s = Symbol('s');
const wm = new WeakMap([[s, [s]]]);
console.log(wm.get(s)[0] === s, wm.has(s), wm.delete(s), wm.has(s));  // expect: true true true false
console.log(message(() => wm.set(Symbol.iterator, 5).get(Symbol.iterator)));  // expect: 5
