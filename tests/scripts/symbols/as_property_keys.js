const hidden = Symbol('hidden');
const object = { b: 1, [hidden]: 2, a: 3, 7: 4 };
console.log(object[hidden], hidden in object, Object.keys(object).join()); // expect: 2 true 7,b,a
object[hidden] = 5;
console.log(object); // expect: { '7': 4, b: 1, a: 3, [Symbol(hidden)]: 5 }
console.log(Object.getOwnPropertySymbols(object)[0] === hidden, Object.getOwnPropertyNames(object).join()); // expect: true 7,b,a
for (const name in object) console.log(name);
// expect: 7
// expect: b
// expect: a
console.log(object.hasOwnProperty(hidden), delete object[hidden], object[hidden]); // expect: true true undefined
const copy = Object.assign({}, { [hidden]: 'copied' });
console.log(copy[hidden]); // expect: copied
