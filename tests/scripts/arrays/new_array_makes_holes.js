console.log(new Array(3), new Array(3).length, Array(2));  // expect: [ <3 empty items> ] 3 [ <2 empty items> ]
console.log(new Array(1, 2, 3), new Array('3'), new Array());  // expect: [ 1, 2, 3 ] [ '3' ] []
