const seen = [];
[10, , 30].forEach((value, index, array) => seen.push(value, index, array.length));
console.log(seen);  // expect: [ 10, 0, 3, 30, 2, 3 ]
console.log([1].forEach((x) => x));  // expect: undefined
