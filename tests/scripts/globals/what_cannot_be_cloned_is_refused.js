const said = (act) => { try { console.log(act()); } catch (error) { console.log(error.name + ': ' + error.message); } };
said(() => structuredClone(Symbol('x')));  // expect: DataCloneError: Symbol(x) could not be cloned.
said(() => structuredClone({ map: new WeakMap() }));  // expect: DataCloneError: #<WeakMap> could not be cloned.
said(() => structuredClone([Promise.resolve()]));  // expect: DataCloneError: #<Promise> could not be cloned.
said(() => structuredClone());  // expect: TypeError: The value argument must be specified
try {
  structuredClone(() => {});
} catch (error) {
  console.log(error.name, error.code, error.constructor.name, error instanceof Error);  // expect: DataCloneError 25 DOMException true
}
said(() => structuredClone(function add(a, b) { return a + b; }));  // expect: DataCloneError: function add(a, b) { return a + b; } could not be cloned.
said(() => structuredClone({ list: [{ run() { return 1; } }] }));  // expect: DataCloneError: run() { return 1; } could not be cloned.
said(() => structuredClone(class A { x = 1 }));  // expect: DataCloneError: class A { x = 1 } could not be cloned.
said(() => structuredClone((function () { return arguments; })(1)));  // expect: DataCloneError: #<Object> could not be cloned.
said(() => structuredClone(new WeakRef({})));  // expect: DataCloneError: #<WeakRef> could not be cloned.
