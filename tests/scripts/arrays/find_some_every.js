console.log([1, 5, 9].find((x) => x > 3), [1].find((x) => x > 3), [1, 5].findIndex((x) => x > 3), [1].findIndex((x) => x > 3));  // expect: 5 undefined 1 -1
console.log([1, 2].some((x) => x > 1), [].some(() => true), [1, 2].every((x) => x > 1), [].every(() => false));  // expect: true false false true
