console.log(Object.fromEntries([['a', 1], ['b', 2]]), Object.fromEntries(new Map([['x', { y: 1 }]])), Object.fromEntries([['__proto__', 5]]));  // expect: { a: 1, b: 2 } { x: { y: 1 } } { ['__proto__']: 5 }
console.log(Object.fromEntries(Object.entries({ a: 1, b: 2 }).map(([key, value]) => [key, value * 2])));  // expect: { a: 2, b: 4 }
const told = (f) => {
  try {
    return f();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
console.log(told(() => Object.fromEntries()));  // expect: TypeError: undefined is not iterable
console.log(told(() => Object.fromEntries(5)));  // expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
console.log(told(() => Object.fromEntries([1])));  // expect: TypeError: Iterator value 1 is not an entry object
