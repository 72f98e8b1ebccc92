const a = [1, 2, 3, 4, 5];
console.log(a.splice(1, 2), a);  // expect: [ 2, 3 ] [ 1, 4, 5 ]
console.log(a.splice(1, 0, 'a', 'b'), a);  // expect: [] [ 1, 'a', 'b', 4, 5 ]
console.log(a.splice(-1, 1, 'end'), a);  // expect: [ 5 ] [ 1, 'a', 'b', 4, 'end' ]
console.log(a.splice(2), a);  // expect: [ 'b', 4, 'end' ] [ 1, 'a' ]
console.log(a.splice(), a);  // expect: [] [ 1, 'a' ]
