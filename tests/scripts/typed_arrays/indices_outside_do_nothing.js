'use strict';
const view = new Uint8Array([1, 2]);
view[5] = 1;
view[-1] = 2;
view['1.5'] = 3;
view['-0'] = 4;
view.name = 'mine';
console.log(view, view[5], view[-1]);  // expect: Uint8Array(2) [ 1, 2, name: 'mine' ] undefined undefined
console.log(Object.keys(view), 1 in view, 2 in view, -1 in view);  // expect: [ '0', '1', 'name' ] true false false
console.log(delete view[7], view.hasOwnProperty(1), view.hasOwnProperty(2));  // expect: true true false
console.log(Object.getOwnPropertyDescriptor(view, 0));  // expect: { value: 1, writable: true, enumerable: true, configurable: true }
console.log(Reflect.defineProperty(view, 0, { value: 9 }), Reflect.defineProperty(view, 0, { writable: false }), Reflect.defineProperty(view, 2, { value: 1 }));  // expect: true false false
console.log(Object.entries(view), { ...view });  // expect: [ [ '0', 9 ], [ '1', 2 ], [ 'name', 'mine' ] ] { '0': 9, '1': 2, name: 'mine' }
for (const key in view) console.log(key);
// expect: 0
// expect: 1
// expect: name
console.log(JSON.stringify(view));  // expect: {"0":9,"1":2,"name":"mine"}
