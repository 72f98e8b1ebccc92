const names = ['at', 'concat', 'copyWithin', 'every', 'fill', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flat',
  'flatMap', 'forEach', 'includes', 'indexOf', 'join', 'lastIndexOf', 'map', 'pop', 'push', 'reduce', 'reduceRight', 'reverse',
  'shift', 'slice', 'some', 'sort', 'splice', 'toLocaleString', 'toReversed', 'toSorted', 'toSpliced', 'toString', 'unshift', 'with'];
console.log(names.map((name) => [][name].length).join(''));  // expect: 11211111110111111101110021120012012
console.log(names.every((name) => [][name].name === name), Array.from.length, Array.of.length);  // expect: true 1 0
try {
  [].at.call(null);
} catch (error) {
  console.log(error.message);  // expect: Cannot convert undefined or null to object
}
try {
  [].map.call(null);
} catch (error) {
  console.log(error.message);  // expect: Array.prototype.map called on null or undefined
}
