console.log('a' + 'b', 'n' + 1, 1 + 'n', 'x' + null, 'x' + undefined, 'x' + true);  // expect: ab n1 1n xnull xundefined xtrue
console.log('1' + 2 + 3, 1 + 2 + '3');  // expect: 123 33
let s = '';
for (let i = 0; i < 5; i++) s += i;
console.log(s);  // expect: 01234
