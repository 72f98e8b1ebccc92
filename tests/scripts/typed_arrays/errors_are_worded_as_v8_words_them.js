const said = (act) => { try { console.log(act()); } catch (error) { console.log(error.name + ': ' + error.message); } };
said(() => new ArrayBuffer(-1));  // expect: RangeError: Invalid array buffer length
said(() => new ArrayBuffer(1e15));  // expect: RangeError: Array buffer allocation failed
said(() => ArrayBuffer(1));  // expect: TypeError: Constructor ArrayBuffer requires 'new'
said(() => new ArrayBuffer(1n));  // expect: TypeError: Cannot convert a BigInt value to a number
said(() => new Uint8Array(-1));  // expect: RangeError: Invalid typed array length: -1
said(() => new Uint8Array(1e15));  // expect: RangeError: Invalid typed array length: 1000000000000000
said(() => Uint8Array(1));  // expect: TypeError: Constructor Uint8Array requires 'new'
said(() => new (Object.getPrototypeOf(Uint8Array))());  // expect: TypeError: Abstract class TypedArray not directly constructable
said(() => new Uint16Array(new ArrayBuffer(3)));  // expect: RangeError: byte length of Uint16Array should be a multiple of 2
said(() => new Uint16Array(new ArrayBuffer(4), 1));  // expect: RangeError: start offset of Uint16Array should be a multiple of 2
said(() => new Uint16Array(new ArrayBuffer(4), 6));  // expect: RangeError: Start offset 6 is outside the bounds of the buffer
said(() => new Uint16Array(new ArrayBuffer(4), 2, 5));  // expect: RangeError: Invalid typed array length: 5
said(() => new Uint8Array(new BigInt64Array(1)));  // expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
said(() => { new BigInt64Array(1)[0] = 5; });  // expect: TypeError: Cannot convert 5 to a BigInt
said(() => { new Uint8Array(1)[0] = 5n; });  // expect: TypeError: Cannot convert a BigInt value to a number
said(() => { new Uint8Array(1)[0] = Symbol(); });  // expect: TypeError: Cannot convert a Symbol value to a number
said(() => new DataView({}));  // expect: TypeError: First argument to DataView constructor must be an ArrayBuffer
said(() => new DataView(new ArrayBuffer(2), 3));  // expect: RangeError: Start offset 3 is outside the bounds of the buffer
said(() => new DataView(new ArrayBuffer(2), 1, 3));  // expect: RangeError: Invalid DataView length 3
said(() => new DataView(new ArrayBuffer(2)).getInt16(1));  // expect: RangeError: Offset is outside the bounds of the DataView
said(() => new DataView(new ArrayBuffer(8)).setBigInt64(0, 1));  // expect: TypeError: Cannot convert 1 to a BigInt
said(() => Uint8Array.prototype.forEach.call([], (x) => x));  // expect: TypeError: this is not a typed array.
said(() => new Uint8Array(2).set([1, 2, 3]));  // expect: RangeError: offset is out of bounds
said(() => new Uint8Array(2).set([1], -1));  // expect: RangeError: offset is out of bounds
said(() => new Uint8Array(2).with(5, 1));  // expect: RangeError: Invalid typed array index
said(() => new Uint8Array(2).sort(5));  // expect: TypeError: The comparison function must be either a function or undefined
said(() => Object.freeze(new Uint8Array(1)));  // expect: TypeError: Cannot freeze array buffer views with elements
said(() => { 'use strict'; delete new Uint8Array(1)[0]; });  // expect: TypeError: Cannot delete property '0' of [object Uint8Array]
said(() => new Uint8Array(Symbol()));  // expect: TypeError: Cannot convert a Symbol value to a number
said(() => new Uint8Array(1n));  // expect: TypeError: Cannot convert a BigInt value to a number
