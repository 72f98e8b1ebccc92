console.log(Array.of(7), Array.of(1, 2), Array.from({ length: 3 }, (_, i) => i * 2));  // expect: [ 7 ] [ 1, 2 ] [ 0, 2, 4 ]
console.log(Array.from('a𝒳b'), Array.from([1, , 3]), Array.from({}));  // expect: [ 'a', '𝒳', 'b' ] [ 1, undefined, 3 ] []
try {
  Array.from([1], 4);
} catch (error) {
  console.log(error.message);  // expect: 4 is not a function
}
