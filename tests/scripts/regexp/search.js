console.log('abc'.search(/c/), 'abc'.search(/x/), 'abc'.search('b'));  // expect: 2 -1 1
const re = /c/g;
re.lastIndex = 7;
console.log('abc'.search(re), re.lastIndex);  // expect: 2 7
