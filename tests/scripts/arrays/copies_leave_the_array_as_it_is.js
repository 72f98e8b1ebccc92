const numbers = [3, 1, 2];
console.log(numbers.toSorted(), numbers.toReversed(), numbers.toSpliced(1, 1, 'x', 'y'));  // expect: [ 1, 2, 3 ] [ 2, 1, 3 ] [ 3, 'x', 'y', 2 ]
console.log(numbers, [, 1].toReversed(), ['b', , undefined, 'a'].toSorted());  // expect: [ 3, 1, 2 ] [ 1, undefined ] [ 'a', 'b', undefined, undefined ]
