console.log([1, 2, 3].reduce((sum, x) => sum + x), [1, 2].reduce((sum, x) => sum + x, 10), [].reduce((a) => a, 'initial'));  // expect: 6 13 initial
console.log(['a', 'b'].reduce((all, x, i, array) => all + x + i + array.length, ''));  // expect: a02b12
try {
  [].reduce((a) => a);
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: TypeError: Reduce of empty array with no initial value
}
