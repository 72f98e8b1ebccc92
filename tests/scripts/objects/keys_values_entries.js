const o = { x: 1, y: [2], 5: 'five' };
console.log(Object.keys(o));  // expect: [ '5', 'x', 'y' ]
console.log(Object.values(o));  // expect: [ 'five', 1, [ 2 ] ]
console.log(Object.entries(o));  // expect: [ [ '5', 'five' ], [ 'x', 1 ], [ 'y', [ 2 ] ] ]
console.log(Object.keys('ab'), Object.keys([7, 8]));  // expect: [ '0', '1' ] [ '0', '1' ]
