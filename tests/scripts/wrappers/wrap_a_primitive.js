const text = new String('abc');
console.log([text], text, new Number(-0), new Boolean(false), Object(Symbol('q')), Object(12n));  // expect: [ [String: 'abc'] ] [String: 'abc'] [Number: -0] [Boolean: false] [Symbol: Symbol(q)] [BigInt: 12n]
text.extra = 1;
text[7] = 2;
console.log(text, text.length, text[1], text[9], Object.keys(text), '1' in text, 'length' in text);  // expect: [String: 'abc'] { '7': 2, extra: 1 } 3 b undefined [ '0', '1', '2', '7', 'extra' ] true true
console.log(Object.getOwnPropertyNames(text), Object.getOwnPropertyDescriptor(text, 0));  // expect: [ '0', '1', '2', '7', 'length', 'extra' ] { value: 'a', writable: false, enumerable: true, configurable: false }
console.log(typeof text, text == 'abc', text === 'abc', text + 'd', `${text}`, text.toUpperCase(), [...text], text instanceof String);  // expect: object true false abcd abc ABC [ 'a', 'b', 'c' ] true
console.log(new Number(5) + 1, new Number(3.14159).toFixed(2), +new Boolean(true), Object(12n) + 1n, Object(Symbol.iterator).description);  // expect: 6 3.14 1 13n Symbol.iterator
console.log(JSON.stringify({ a: new String('q'), b: new Number(4), c: new Boolean(false), d: [Object('z')] }));  // expect: {"a":"q","b":4,"c":false,"d":["z"]}
console.log([text, new Number(1), new Boolean(1), Object(1n), Object(Symbol())].map((of) => Object.prototype.toString.call(of)));
// expect: [
// expect:   '[object String]',
// expect:   '[object Number]',
// expect:   '[object Boolean]',
// expect:   '[object BigInt]',
// expect:   '[object Symbol]'
// expect: ]
class Title extends String {
  shout() { return this.toUpperCase() + '!'; }
}
const title = new Title('hey');
console.log(title, title.shout(), title.length, title instanceof String, Object.assign(new Number(3), { x: 1 }));  // expect: [String (Title): 'hey'] HEY! 3 true [Number: 3] { x: 1 }
console.log(new String({ toString() { return 'obj'; } }), new Number({ valueOf() { return 9; } }), new Number('12'), new String());  // expect: [String: 'obj'] [Number: 9] [Number: 12] [String: '']
console.log(Object(1).constructor === Number, Object(null), Object.prototype.valueOf.call('a'), Object(text) === text);  // expect: true {} [String: 'a'] true
console.log({ a: { b: { c: new String('deep') } } }, new Boolean(false) ? 'truthy' : 'falsy', Number(new String('42')));  // expect: { a: { b: { c: [String: 'deep'] } } } truthy 42
for (const key in new String('ab')) console.log(key);
// expect: 0
// expect: 1
for (const unit of new String('ab')) console.log(unit);
// expect: a
// expect: b
