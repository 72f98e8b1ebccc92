// The story: Object.assign, Reflect.set and Object.defineProperty stored 0 where an element's new value was an object.
const seven = { valueOf() { return 7; } };
console.log(Object.assign(new Uint8Array(3), [seven, 1, seven]));  // expect: Uint8Array(3) [ 7, 1, 7 ]
console.log(Object.assign(new BigInt64Array(1), [{ valueOf: () => 7n }]));  // expect: BigInt64Array(1) [ 7n ]

const bytes = new Uint8Array(2);
console.log(Reflect.set(bytes, 0, seven), Reflect.set(bytes, 5, seven), Reflect.set(bytes, '-0', 1), bytes);  // expect: true true true Uint8Array(2) [ 7, 0 ]
const receiver = {};
console.log(Reflect.set(bytes, 0, 5, receiver), Reflect.set(bytes, 9, 5, receiver), bytes, receiver);  // expect: true true Uint8Array(2) [ 7, 0 ] { '0': 5 }
console.log(Reflect.set({}, 1, seven, bytes), Reflect.set({}, 2, seven, bytes), bytes);  // expect: true false Uint8Array(2) [ 7, 7 ]

console.log(Object.defineProperty(new Uint8Array(1), 0, { value: seven }));  // expect: Uint8Array(1) [ 7 ]
console.log(Object.defineProperties(new Uint8Array(2), { 0: { value: seven }, 1: { value: '3' } }));  // expect: Uint8Array(2) [ 7, 3 ]
const said = (act) => { try { console.log(act()); } catch (error) { console.log(error.name + ': ' + error.message); } };
said(() => Object.defineProperty(new Uint8Array(2), 2, { value: seven }));  // expect: TypeError: Invalid typed array index
said(() => Object.defineProperty(new Uint8Array(2), '1.5', { value: 1 }));  // expect: TypeError: Invalid typed array index
said(() => Object.defineProperty(new Uint8Array(2), 0, { value: seven, writable: false }));  // expect: TypeError: Cannot redefine property: 0
said(() => Object.defineProperty(new BigInt64Array(2), 0, { value: 1 }));  // expect: TypeError: Cannot convert 1 to a BigInt
