const letters = ['a', 'b', 'c', 'd', 'e'];
console.log(letters.at(0), letters.at(-1), letters.at(9), letters.at(1.9), letters.at());  // expect: a e undefined b a
console.log(letters.with(1, 'x'), letters.with(-1, 'y'));  // expect: [ 'a', 'x', 'c', 'd', 'e' ] [ 'a', 'b', 'c', 'd', 'y' ]
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3));  // expect: [ 4, 5, 3, 4, 5 ] [ 1, 1, 2, 3, 5 ]
console.log([1, 2, 3].fill(7, { valueOf() { return 2; } }), [1, 2, 1].lastIndexOf(1, -2));  // expect: [ 1, 2, 7 ] 0
try {
  letters.with(5, 'x');
} catch (error) {
  console.log(error.name, error.message);  // expect: RangeError Invalid index : 5
}
