console.log([1, 2, 3], ['a', ['b', ['c', ['d', ['e']]]]]);  // expect: [ 1, 2, 3 ] [ 'a', [ 'b', [ 'c', [Array] ] ] ]
console.log([undefined, null, , 0]);  // expect: [ undefined, null, <1 empty item>, 0 ]
console.log([, , , 'x', , ]);  // expect: [ <3 empty items>, 'x', <1 empty item> ]
