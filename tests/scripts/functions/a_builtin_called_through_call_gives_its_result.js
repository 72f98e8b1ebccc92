// Where the result was a string or an object, it was lost: the window of the call was cleared after it had come.
console.log('slice'.slice.call('abcdef', 2, 4));  // expect: cd
console.log([].concat.call([1], [2]));  // expect: [ 1, 2 ]
console.log(Object.keys.apply(null, [{ a: 1, b: 2 }]));  // expect: [ 'a', 'b' ]
