const a = [1, , 3];
console.log(a, a.length, a[1], 1 in a);  // expect: [ 1, <1 empty item>, 3 ] 3 undefined false
console.log([, ], [, , 1, , ]);  // expect: [ <1 empty item> ] [ <2 empty items>, 1, <1 empty item> ]
console.log(Object.keys(a));  // expect: [ '0', '2' ]
