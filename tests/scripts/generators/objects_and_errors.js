function* g() { yield 1; }
const method = { *m() {} }.m;
console.log(g, g(), function* () {}, { *m() {} }.m);
console.log(Object.prototype.toString.call(g()), g().toString(), String(g()[Symbol.iterator]() === g()));
console.log(Object.getPrototypeOf(g()) === g.prototype, g() instanceof g, Object.keys(g.prototype));
console.log(Object.getPrototypeOf(g).constructor.name, g.length, g.name, 'prototype' in g, 'constructor' in g.prototype);
for (const bad of [() => new g(), () => g.prototype.next.call({}), () => g.prototype.return.call(1), () => new method()]) {
  try { bad(); } catch (e) { console.log(e.name + ': ' + e.message); }
}
function* again() { it.next(); }
const it = again();
try { it.next(); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(it.next());
g.prototype = null;
console.log(Object.getPrototypeOf(g()) === Object.getPrototypeOf(function* () {}.prototype));
function* badDefault(x = (() => { throw new Error('at the call'); })()) {}
try { badDefault(); } catch (e) { console.log(e.message); }
function yieldIsAName() { var yield_ = 1; return yield_; }
console.log(yieldIsAName());

// expect: [GeneratorFunction: g] Object [Generator] {} [GeneratorFunction (anonymous)] [GeneratorFunction: m]
// expect: [object Generator] [object Generator] false
// expect: true true []
// expect: GeneratorFunction 0 g true true
// expect: TypeError: g is not a constructor
// expect: TypeError: Method [Generator].prototype.next called on incompatible receiver #<Object>
// expect: TypeError: Method [Generator].prototype.return called on incompatible receiver 1
// expect: TypeError: method is not a constructor
// expect: TypeError: Generator is already running
// expect: { value: undefined, done: true }
// expect: true
// expect: at the call
// expect: 1
