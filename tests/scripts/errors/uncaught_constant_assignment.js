let arr = [1, 2, 3, 4];
console.log('hello world');  // expect: hello world
arr = null;
const fixed = [1, 2, 3, 4];
fixed = null;  // throws: TypeError: Assignment to constant variable.
