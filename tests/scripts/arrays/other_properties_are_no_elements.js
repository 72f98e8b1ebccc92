const a = [1];
a.name = 'list';
a[-1] = 'minus';
console.log(a, a.length);  // expect: [ 1, name: 'list', '-1': 'minus' ] 1
