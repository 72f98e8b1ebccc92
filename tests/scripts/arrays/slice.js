const a = [1, 2, 3, 4, 5];
console.log(a.slice(), a.slice(2), a.slice(1, 3), a.slice(-2), a.slice(1, -1), a.slice(4, 2));  // expect: [ 1, 2, 3, 4, 5 ] [ 3, 4, 5 ] [ 2, 3 ] [ 4, 5 ] [ 2, 3, 4 ] []
console.log([1, , 3].slice(0, 2));  // expect: [ 1, <1 empty item> ]
console.log(a);  // expect: [ 1, 2, 3, 4, 5 ]
