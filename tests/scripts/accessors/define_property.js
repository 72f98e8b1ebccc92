const object = {};
Object.defineProperty(object, 'hidden', { value: 1 });
console.log(object.hidden, Object.keys(object).length, object); // expect: 1 0 {}
object.hidden = 2;
console.log(object.hidden, delete object.hidden); // expect: 1 false
Object.defineProperty(object, 'shown', { get() { return 'got'; }, enumerable: true, configurable: true });
console.log(object, object.shown); // expect: { shown: [Getter] } got
Object.defineProperties(object, { a: { value: 1, writable: true, enumerable: true }, b: { value: 2 } });
object.a = 5;
console.log(object.a, object.b, JSON_keys(object)); // expect: 5 2 hidden,shown,a,b
function JSON_keys(o) { return Object.getOwnPropertyNames(o).join(); }
const list = [1, 2, 3];
Object.defineProperty(list, 1, { get() { return 'middle'; } });
console.log(list[1], list.length, Object.getOwnPropertyDescriptor(list, 0).writable); // expect: middle 3 true
console.log(Object.getOwnPropertyNames(list).join()); // expect: 0,1,2,length
