function message(f) {
  try { f(); } catch (error) { return error.name + ': ' + error.message; }
}
console.log(message(() => Map()));  // expect: TypeError: Constructor Map requires 'new'
console.log(message(() => Set()));  // expect: TypeError: Constructor Set requires 'new'
console.log(message(() => Map.prototype.get.call({}, 1)));  // expect: TypeError: Method Map.prototype.get called on incompatible receiver #<Object>
console.log(message(() => Set.prototype.add.call([], 1)));  // expect: TypeError: Method Set.prototype.add called on incompatible receiver [object Array]
console.log(message(() => Map.prototype.forEach.call(new Set(), () => 1)));  // expect: TypeError: Method Map.prototype.forEach called on incompatible receiver #<Set>
console.log(message(() => new Map().forEach(3)));  // expect: TypeError: number 3 is not a function
console.log(message(() => new Map(5)));  // expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(message(() => new Set({})));  // expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(message(() => new Map([1])));  // expect: TypeError: Iterator value 1 is not an entry object
console.log(message(() => new WeakMap([[1, 2]])));  // expect: TypeError: Invalid value used as weak map key
console.log(message(() => new WeakSet([1])));  // expect: TypeError: Invalid value used in weak set
