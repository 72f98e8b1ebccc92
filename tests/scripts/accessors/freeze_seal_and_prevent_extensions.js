const frozen = Object.freeze([1, { inner: 1 }]);
frozen[0] = 5;
frozen[1].inner = 2;
frozen[2] = 1;
console.log(frozen, Object.isFrozen(frozen)); // expect: [ 1, { inner: 2 } ] true
const sealed = Object.seal({ a: 1 });
sealed.a = 2;
sealed.b = 3;
console.log(sealed, delete sealed.a, Object.isSealed(sealed), Object.isFrozen(sealed)); // expect: { a: 2 } false true false
const closed = Object.preventExtensions({ a: 1 });
closed.b = 1;
console.log(closed, delete closed.a, Object.isExtensible(closed), Object.isFrozen(closed)); // expect: {} true false true
console.log(Object.isFrozen(1), Object.freeze(5), Object.isExtensible('s')); // expect: true 5 false
