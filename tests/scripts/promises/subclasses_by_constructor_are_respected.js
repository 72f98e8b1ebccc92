function Own(executor) {
  const made = new Promise(executor);
  Object.setPrototypeOf(made, Own.prototype);
  made.isOwn = true;
  return made;
}
Object.setPrototypeOf(Own, Promise);
Own.prototype = Object.create(Promise.prototype);
Own.prototype.constructor = Own;
const own = new Own(function (resolve) { resolve(5); });
const derived = own.then((value) => value + 1);
console.log(derived.isOwn, own.catch().isOwn, own.finally().isOwn);  // expect: true true true
derived.then((value) => console.log(value));
console.log(Promise.resolve(own) === own, Own.resolve(own) === own, Own.all([1]).isOwn);  // expect: false true true
// expect: 6
