function message(f) {
  try { f(); } catch (error) { return error.name + ': ' + error.message; }
}
const registry = new FinalizationRegistry(() => {});
const o = {};
console.log(message(() => WeakRef({})));  // expect: TypeError: Constructor WeakRef requires 'new'
console.log(message(() => new WeakRef(1)));  // expect: TypeError: WeakRef: invalid target
console.log(message(() => new WeakRef()));  // expect: TypeError: WeakRef: invalid target
console.log(message(() => WeakRef.prototype.deref.call({})));  // expect: TypeError: Method WeakRef.prototype.deref called on incompatible receiver #<Object>
console.log(message(() => new FinalizationRegistry(3)));  // expect: TypeError: FinalizationRegistry: cleanup must be callable
console.log(message(() => registry.register(1)));  // expect: TypeError: FinalizationRegistry.prototype.register: invalid target
console.log(message(() => registry.register(o, o)));  // expect: TypeError: FinalizationRegistry.prototype.register: target and holdings must not be same
console.log(message(() => registry.register({}, 1, 1)));  // expect: TypeError: Invalid unregisterToken ('1')
console.log(message(() => registry.unregister()));  // expect: TypeError: Invalid unregisterToken ('undefined')
