function f(a, ...rest) { return rest; }
console.log(f(), f(1), f(1, 2), f(1, 2, 3, 4)); // expect: [] [] [ 2 ] [ 2, 3, 4 ]
console.log(((...all) => all.length)(1, 2, 3), f.length); // expect: 3 1
function g(a, b = a, ...r) { return () => [a, b, r]; }
console.log(g(1)(), g(1, 2, 3)()); // expect: [ 1, 1, [] ] [ 1, 2, [ 3 ] ]
console.log(Array.isArray(f(1, 2)), new (function (...x) { this.x = x; })(1, 2).x); // expect: true [ 1, 2 ]
