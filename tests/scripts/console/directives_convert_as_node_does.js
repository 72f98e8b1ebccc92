const seven = { valueOf: () => 7, toString: () => '8.5 eggs' };
console.log('%d %i %f %s', seven, seven, seven, seven);  // expect: 7 8 8.5 8.5 eggs
console.log('%d %d %d %d %d', -0, '-0', [5], 5n, Symbol());  // expect: -0 -0 5 5n NaN
console.log('%i %i %i %i %i %i', -0.5, '0x1f', '1e3', 1e21, 5n, Infinity);  // expect: -0 31 1 1 5n NaN
console.log('%f %f %f %f', '1e3 m', [1.5], 5n, {});  // expect: 1000 1.5 5 NaN
class Point { toString() { return 'a point'; } }
class Far extends Point {}
console.log('%s, %s, %s', new Far(), { toString: () => 'own' }, { [Symbol.toPrimitive]: () => 'told' });  // expect: a point, own, told
console.log('%s %s %s', { a: { b: 1 } }, [1, [2, [3]]], new Map([[1, 2]]));  // expect: { a: [Object] } [ 1, [Array] ] Map(1) { 1 => 2 }
console.log('%% %s %x %', 'a', 'b', { c: 1 });  // expect: % a %x % b { c: 1 }
console.log('%c%s%c', 'color: red', 'plain', '');  // expect: plain
console.group('%j', { a: 1 });  // expect: {"a":1}
console.log('%d inside', 1);  // expect:   1 inside
console.groupEnd();
console.assert(false, '%j', { a: 1 });  // expect error: Assertion failed: {"a":1}
console.assert(false, {}, 5);  // expect error: Assertion failed: [object Object] 5
try { console.log('%d', { valueOf() { throw new Error('no'); } }); } catch (error) { console.log(error.message); }  // expect: no
