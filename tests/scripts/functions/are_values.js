const operations = { plus: (a, b) => a + b, minus: (a, b) => a - b };
const apply = (f, a, b) => f(a, b);
console.log(apply(operations.plus, 5, 3), apply(operations['minus'], 5, 3));  // expect: 8 2
console.log(((f) => f(f))((f) => typeof f));  // expect: function
