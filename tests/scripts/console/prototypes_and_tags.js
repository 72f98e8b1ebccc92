class Point { constructor() { this.x = 1; } }
class Point3 extends Point {}
function Old() { this.a = 1; }
Old.prototype.method = function () {};
console.log(new Old(), Old.prototype, Point.prototype, Point3.prototype, Object.prototype, Array.prototype, Map.prototype);  // expect: Old { a: 1 } { method: [Function (anonymous)] } {} Point {} [Object: null prototype] {} Object(0) [] Object [Map] {}
console.log(Object.create(null), Object.create({}), Object.create(Object.create(null)), Object.create(Array.prototype));  // expect: [Object: null prototype] {} {} Object <[Object: null prototype] {}> {} Array {}
class Tagged { [Symbol.toStringTag] = 'own'; }
console.log(new Tagged(), Object.create({ [Symbol.toStringTag]: 'inherited' }));  // expect: Tagged { [Symbol(Symbol.toStringTag)]: 'own' } Object [inherited] {}
class List extends Array {}
class Table extends Map {}
class Bag extends Set {}
console.log(new List(3), List.from([1, 2]), new Table([[1, 2]]), new Bag([1]), new Table(), { a: { b: { c: new Table([[1, 2]]) } } });  // expect: List(3) [ <3 empty items> ] List(2) [ 1, 2 ] Table(1) [Map] { 1 => 2 } Bag(1) [Set] { 1 } Table(0) [Map] {} { a: { b: { c: [Table [Map]] } } }
console.log([[[[Object.assign(Object.create(null), { n: 1 })]]]], { constructor: 5 }, { constructor: { name: 'No' } });  // expect: [ [ [ [Array] ] ] ] { constructor: 5 } { constructor: { name: 'No' } }
const without = (object) => Object.setPrototypeOf(object, null);
console.log(without([1]), without(new Map([[1, 2]])), without(new Set()), without(/x/), without(new Date(0)), without(function f() {}));  // expect: [Array(1): null prototype] [ 1 ] [Map(1): null prototype] { 1 => 2 } [Set(0): null prototype] {} [RegExp: null prototype] /x/ [Date: null prototype] 1970-01-01T00:00:00.000Z [Function (null prototype): f]
console.log(new Map().values(), [new Map([[1, 2]]).entries(), new Set([5]).values(), [1][Symbol.iterator]()]);
// expect: [Map Iterator] {  } [
// expect:   [Map Entries] { [ 1, 2 ] },
// expect:   [Set Iterator] { 5 },
// expect:   Object [Array Iterator] {}
// expect: ]
