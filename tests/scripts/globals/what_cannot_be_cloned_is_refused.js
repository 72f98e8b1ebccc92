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
