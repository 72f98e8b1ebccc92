const told = (f) => {
  try {
    return f();
  } catch (error) {
    return `${error.name}: ${error.message}`.split('\n')[0];
  }
};
let undef;
let nul = null;
const obj = {};
const num = 5;
const arr = [1, 2];
const str = 'abc';
let i = 0;
const fn = function named() {};
class K {
  #p = 1;
  m() {}
  get g() { return 1; }
  set(o) { o.#p = 2; }
  static has(o) { return o.#p; }
}
console.log(told(() => undef.foo));  // expect: TypeError: Cannot read properties of undefined (reading 'foo')
console.log(told(() => nul.foo));  // expect: TypeError: Cannot read properties of null (reading 'foo')
console.log(told(() => undef[0]));  // expect: TypeError: Cannot read properties of undefined (reading '0')
console.log(told(() => nul['a b']));  // expect: TypeError: Cannot read properties of null (reading 'a b')
console.log(told(() => undef.foo.bar));  // expect: TypeError: Cannot read properties of undefined (reading 'foo')
console.log(told(() => obj.a.b));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => obj.a.b.c()));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => { undef.x = 1; }));  // expect: TypeError: Cannot set properties of undefined (setting 'x')
console.log(told(() => { nul[0] = 1; }));  // expect: TypeError: Cannot set properties of null (setting '0')
console.log(told(() => { obj.q.r = 5; }));  // expect: TypeError: Cannot set properties of undefined (setting 'r')
console.log(told(() => obj.foo.bar()));  // expect: TypeError: Cannot read properties of undefined (reading 'bar')
console.log(told(() => arr.foo.bar()));  // expect: TypeError: Cannot read properties of undefined (reading 'bar')
console.log(told(() => new K().m.x.y));  // expect: TypeError: Cannot read properties of undefined (reading 'y')
console.log(told(() => K.has({})));  // expect: TypeError: Cannot read private member #p from an object whose class did not declare it
console.log(told(() => { const { a } = null; }));  // expect: TypeError: Cannot destructure property 'a' of 'null' as it is null.
console.log(told(() => { const { a } = undefined; }));  // expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
console.log(told(() => { const { a: { b } } = {}; }));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => { (({ a }) => a)(); }));  // expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
console.log(told(() => { (({ a }) => a)(null); }));  // expect: TypeError: Cannot destructure property 'a' of 'object null' as it is null.
console.log(told(() => { function f({ x: { y } }) {} f({}); }));  // expect: TypeError: Cannot read properties of undefined (reading 'y')
console.log(told(() => { const { ...r } = null; }));  // expect: TypeError: Cannot destructure 'null' as it is null.
console.log(told(() => { const {} = null; }));  // expect: TypeError: Cannot destructure 'null' as it is null.
console.log(told(() => { 'use strict'; Object.freeze(arr).push(1); }));  // expect: TypeError: Cannot add property 2, object is not extensible
console.log(told(() => { 'use strict'; const o = Object.freeze({ a: 1 }); o.a = 2; }));  // expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
console.log(told(() => { 'use strict'; const o = Object.freeze({ a: 1 }); o.b = 2; }));  // expect: TypeError: Cannot add property b, object is not extensible
console.log(told(() => { 'use strict'; const o = Object.freeze({ a: 1 }); delete o.a; }));  // expect: TypeError: Cannot delete property 'a' of #<Object>
console.log(told(() => { 'use strict'; const o = { get x() { return 1; } }; o.x = 2; }));  // expect: TypeError: Cannot set property x of #<Object> which has only a getter
console.log(told(() => { 'use strict'; 'abc'.length = 1; }));  // expect: TypeError: Cannot assign to read only property 'length' of string 'abc'
console.log(told(() => { 'use strict'; 'abc'[0] = 'x'; }));  // expect: TypeError: Cannot assign to read only property '0' of string 'abc'
console.log(told(() => { 'use strict'; 'abc'.foo = 'x'; }));  // expect: TypeError: Cannot create property 'foo' on string 'abc'
console.log(told(() => { 'use strict'; (5).foo = 'x'; }));  // expect: TypeError: Cannot create property 'foo' on number '5'
console.log(told(() => { 'use strict'; true.foo = 1; }));  // expect: TypeError: Cannot create property 'foo' on boolean 'true'
console.log(told(() => { 'use strict'; Symbol('q').foo = 1; }));  // expect: TypeError: Cannot create property 'foo' on symbol 'Symbol(q)'
console.log(told(() => { 'use strict'; delete [].length; }));  // expect: TypeError: Cannot delete property 'length' of [object Array]
console.log(told(() => { 'use strict'; undefined = 1; }));  // expect: TypeError: Cannot assign to read only property 'undefined' of object '#<Object>'
console.log(told(() => { 'use strict'; NaN = 1; }));  // expect: TypeError: Cannot assign to read only property 'NaN' of object '#<Object>'
console.log(told(() => { 'use strict'; Math.PI = 1; }));  // expect: TypeError: Cannot assign to read only property 'PI' of object '#<Object>'
console.log(told(() => { 'use strict'; fn.name = 'x'; }));  // expect: TypeError: Cannot assign to read only property 'name' of function 'function named() {}'
console.log(told(() => { 'use strict'; new K().g = 1; }));  // expect: TypeError: Cannot set property g of #<K> which has only a getter
console.log(told(() => { 'use strict'; delete Object.prototype; }));  // expect: TypeError: Cannot delete property 'prototype' of function Object() { [native code] }
console.log(told(() => { 'use strict'; Object.defineProperty({}, 'x', { value: 1 }).x = 2; }));  // expect: TypeError: Cannot assign to read only property 'x' of object '#<Object>'
console.log(told(() => { 'use strict'; delete Object.defineProperty({}, 'x', { value: 1 }).x; }));  // expect: TypeError: Cannot delete property 'x' of #<Object>
console.log(told(() => { Object.defineProperty(Object.defineProperty({}, 'x', { value: 1 }), 'x', { value: 2 }); }));  // expect: TypeError: Cannot redefine property: x
console.log(told(() => { Object.defineProperty(Object.preventExtensions({}), 'x', { value: 1 }); }));  // expect: TypeError: Cannot define property x, object is not extensible
console.log(told(() => { ({ get a() { return this.b.c; } }).a; }));  // expect: TypeError: Cannot read properties of undefined (reading 'c')
console.log(told(() => { obj.a.b(); }));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => { this.x.y; }));  // expect: TypeError: Cannot read properties of undefined (reading 'y')
console.log(told(() => { obj.a?.b.c.d(); obj.x.y; }));  // expect: TypeError: Cannot read properties of undefined (reading 'y')
console.log(told(() => { new obj.A.B(); }));  // expect: TypeError: Cannot read properties of undefined (reading 'B')
console.log(told(() => { arr.map(x => x.y.z); }));  // expect: TypeError: Cannot read properties of undefined (reading 'z')
console.log(told(() => { [undefined].map(({ a }) => a); }));  // expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
console.log(told(() => { [[]].map(([a]) => a.b); }));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => { undefined[{}]; }));  // expect: TypeError: Cannot read properties of undefined (reading '#<Object>')
console.log(told(() => { (void 0)[1]; }));  // expect: TypeError: Cannot read properties of undefined (reading '1')
console.log(told(() => fn(...obj.x.y)));  // expect: TypeError: Cannot read properties of undefined (reading 'y')
console.log(told(() => fn().x()));  // expect: TypeError: Cannot read properties of undefined (reading 'x')
console.log(told(() => fn().x.y));  // expect: TypeError: Cannot read properties of undefined (reading 'x')
console.log(told(() => obj.y.z?.()));  // expect: TypeError: Cannot read properties of undefined (reading 'z')
console.log(told(() => globalThis.a.b()));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => obj.a[0].b()));  // expect: TypeError: Cannot read properties of undefined (reading '0')
console.log(told(() => fn()[0]()));  // expect: TypeError: Cannot read properties of undefined (reading '0')
console.log(told(() => { const { a } = obj.x; }));  // expect: TypeError: Cannot destructure property 'a' of 'obj.x' as it is undefined.
console.log(told(() => { const { a: { b } } = obj; }));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => { const [{ a }] = [null]; }));  // expect: TypeError: Cannot read properties of null (reading 'a')
console.log(told(() => { let a; ({ a } = null); }));  // expect: TypeError: Cannot destructure property 'a' of 'null' as it is null.
console.log(told(() => { for (const x of obj.a.b); }));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => { (({ a }) => a)(undefined); }));  // expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
console.log(told(() => { (({ a: { b } }) => b)({}); }));  // expect: TypeError: Cannot read properties of undefined (reading 'b')
console.log(told(() => { ((a, { b }) => a)(1); }));  // expect: TypeError: Cannot destructure property 'b' of 'undefined' as it is undefined.
console.log(told(() => { undef[obj] = 1; }));  // expect: TypeError: Cannot set properties of undefined (setting '#<Object>')
console.log(told(() => { undef[Symbol('q')]; }));  // expect: TypeError: Cannot read properties of undefined (reading 'Symbol(q)')
console.log(told(() => { undef[1.5]; }));  // expect: TypeError: Cannot read properties of undefined (reading '1.5')
console.log(told(() => { undef[fn]; }));  // expect: TypeError: Cannot read properties of undefined (reading 'function named() {}')
console.log(told(() => { class A { constructor() { this.x.y; } } new A(); }));  // expect: TypeError: Cannot read properties of undefined (reading 'y')
console.log(told(() => { class A { #x; static t(o) { return o.#x; } } A.t({}); }));  // expect: TypeError: Cannot read private member #x from an object whose class did not declare it
console.log(told(() => { 'use strict'; fn.length = 5; }));  // expect: TypeError: Cannot assign to read only property 'length' of function 'function named() {}'
console.log(told(() => { 'use strict'; (class Q {}).prototype = 1; }));  // expect: TypeError: Cannot assign to read only property 'prototype' of function 'class Q {}'
console.log(told(() => { 'use strict'; Object.freeze([1])[0] = 2; }));  // expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
console.log(told(() => { 'use strict'; Object.freeze([1]).length = 0; }));  // expect: TypeError: Cannot assign to read only property 'length' of object '[object Array]'
console.log(told(() => { 'use strict'; Object.freeze([1]).pop(); }));  // expect: TypeError: Cannot delete property '0' of [object Array]
console.log(told(() => { 'use strict'; Object.freeze([1]).shift(); }));  // expect: TypeError: Cannot delete property '0' of [object Array]
console.log(told(() => { 'use strict'; Object.seal([1]).push(2); }));  // expect: TypeError: Cannot add property 1, object is not extensible
console.log(told(() => { 'use strict'; Object.freeze([1]).unshift(2); }));  // expect: TypeError: Cannot add property 1, object is not extensible
console.log(told(() => { 'use strict'; Object.freeze([3,1]).reverse(); }));  // expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
console.log(told(() => { 'use strict'; Object.freeze([1]).splice(0, 1); }));  // expect: TypeError: Cannot delete property '0' of [object Array]
console.log(told(() => { 'use strict'; Object.freeze([1]).fill(0); }));  // expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
console.log(told(() => { 'use strict'; Object.freeze(new Map()).x = 1; }));  // expect: TypeError: Cannot add property x, object is not extensible
