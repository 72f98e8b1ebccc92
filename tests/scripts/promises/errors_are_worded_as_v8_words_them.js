function message(f) {
  try { f(); } catch (error) { return error.name + ': ' + error.message; }
}
console.log(message(() => Promise()));  // expect: TypeError: Promise constructor cannot be invoked without 'new'
console.log(message(() => new Promise()));  // expect: TypeError: Promise resolver undefined is not a function
console.log(message(() => new Promise({})));  // expect: TypeError: Promise resolver #<Object> is not a function
console.log(message(() => Promise.prototype.then.call(1)));  // expect: TypeError: Method Promise.prototype.then called on incompatible receiver 1
console.log(message(() => Promise.resolve.call(1)));  // expect: TypeError: PromiseResolve called on non-object
console.log(message(() => Promise.reject.call(1)));  // expect: TypeError: PromiseReject called on non-object
console.log(message(() => Promise.all.call(undefined)));  // expect: TypeError: Promise.all called on non-object
console.log(message(() => Promise.race.call({})));  // expect: TypeError: #<Object> is not a constructor
console.log(message(() => Promise.prototype.finally.call(1)));  // expect: TypeError: Promise.prototype.finally called on non-object
Promise.all(5).catch((error) => console.log(error.message));  // expect: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
