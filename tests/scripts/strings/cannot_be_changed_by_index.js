const s = 'abc';
s[0] = 'x';
s.length = 1;
console.log(s, s.length);  // expect: abc 3
