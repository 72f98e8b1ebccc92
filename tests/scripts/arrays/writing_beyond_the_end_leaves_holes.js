const a = [1];
a[3] = 4;
console.log(a, a.length);  // expect: [ 1, <2 empty items>, 4 ] 4
