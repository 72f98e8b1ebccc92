const o = { a: 1, b: 2 };
console.log(delete o.a, o, 'a' in o);  // expect: true { b: 2 } false
console.log(delete o.nothing);  // expect: true
const list = [1, 2, 3];
delete list[1];
console.log(list, list.length);  // expect: [ 1, <1 empty item>, 3 ] 3
