const map = new Map([['a', 1], ['b', 2]]);
const entries = map.entries();
console.log(entries.next(), entries.next(), entries.next(), entries.next());  // expect: { value: [ 'a', 1 ], done: false } { value: [ 'b', 2 ], done: false } { value: undefined, done: true } { value: undefined, done: true }
const keys = map.keys();
keys.next();
map.delete('a');
map.delete('b');
map.set('c', 3);
console.log(keys.next(), keys.next());  // expect: { value: 'c', done: false } { value: undefined, done: true }
map.set('d', 4);
console.log(keys.next());  // expect: { value: undefined, done: true }
console.log(map.values().next());  // expect: { value: 3, done: false }
const set = new Set([7]);
console.log(set.entries().next(), set.values().next());  // expect: { value: [ 7, 7 ], done: false } { value: 7, done: false }
console.log(Set.prototype.keys === Set.prototype.values);  // expect: true
console.log(map.entries(), set.values(), map.keys());  // expect: [Map Entries] { [ 'c', 3 ], [ 'd', 4 ] } [Set Iterator] { 7 } [Map Iterator] { 'c', 'd' }
