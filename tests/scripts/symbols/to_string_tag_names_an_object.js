const toString = Object.prototype.toString;
console.log(toString.call({ [Symbol.toStringTag]: 'Point' })); // expect: [object Point]
console.log(toString.call(new Map()), toString.call(Symbol()), toString.call(new WeakSet())); // expect: [object Map] [object Symbol] [object WeakSet]
console.log(toString.call(null), toString.call(undefined), toString.call([]), toString.call(1)); // expect: [object Null] [object Undefined] [object Array] [object Number]
console.log(toString.call(() => 1), toString.call(new Error('e')), toString.call('s'), toString.call(true)); // expect: [object Function] [object Error] [object String] [object Boolean]
console.log(`${Math}`, '' + { [Symbol.toStringTag]: 5 }); // expect: [object Math] [object Object]
