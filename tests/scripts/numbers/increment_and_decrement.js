let i = 5;
console.log(i++, i);  // expect: 5 6
console.log(++i, i);  // expect: 7 7
console.log(i--, i);  // expect: 7 6
console.log(--i, i);  // expect: 5 5
let text = '7';
text++;
console.log(text);  // expect: 8
