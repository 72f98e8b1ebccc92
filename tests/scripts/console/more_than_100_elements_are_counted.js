const many = new Array(105).fill(1);
console.log(many);
// expect: [
// expect:   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
// expect:   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
// expect:   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
// expect:   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
// expect:   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
// expect:   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
// expect:   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
// expect:   1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
// expect:   1, 1, 1, 1,
// expect:   ... 5 more items
// expect: ]
console.log(new Array(200));  // expect: [ <200 empty items> ]
