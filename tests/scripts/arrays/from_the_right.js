console.log([1, 2, 3, 4].findLast((x) => x % 2 === 1), [1, 2, 3, 4].findLastIndex((x) => x > 9));  // expect: 3 -1
console.log(['a', 'b', 'c'].reduceRight((text, x, i) => text + x + i, ''), [1, 2, 3].reduceRight((a, b) => a - b));  // expect: c2b1a0 0
console.log(['a', 'b', 'a'].lastIndexOf('a'), ['a'].lastIndexOf('a', -2), [NaN].lastIndexOf(NaN));  // expect: 2 -1 -1
try {
  [].reduceRight((a) => a);
} catch (error) {
  console.log(error.message);  // expect: Reduce of empty array with no initial value
}
