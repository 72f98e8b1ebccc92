const shared = Symbol.for('app.key');
console.log(shared === Symbol.for('app.key'), shared === Symbol('app.key')); // expect: true false
console.log(Symbol.keyFor(shared), Symbol.keyFor(Symbol('app.key')), Symbol.keyFor(Symbol.iterator)); // expect: app.key undefined undefined
console.log(Symbol.for({ toString() { return 'app.key'; } }) === shared); // expect: true
try {
  Symbol.keyFor('app.key');
} catch (error) {
  console.log(error.message); // expect: app.key is not a symbol
}
