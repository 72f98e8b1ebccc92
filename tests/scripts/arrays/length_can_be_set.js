const a = [1, 2, 3, 4];
a.length = 2;
console.log(a);  // expect: [ 1, 2 ]
a.length = 4;
console.log(a, a[3]);  // expect: [ 1, 2, <2 empty items> ] undefined
a.length = 0;
console.log(a);  // expect: []
