const a = ['x', 'y'];
console.log(a['1'], a['01'], a[-1], a['length']);  // expect: y undefined undefined 2
a['2'] = 'z';
console.log(a, a.length);  // expect: [ 'x', 'y', 'z' ] 3
