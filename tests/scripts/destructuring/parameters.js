function f({ a, b = a }, [c, d] = [3, 4]) { return [a, b, c, d]; }
console.log(f({ a: 1 }), f({ a: 1, b: 2 }, 'xy'), f.length); // expect: [ 1, 1, 3, 4 ] [ 1, 2, 'x', 'y' ] 1
console.log((({ x }) => x)({ x: 'arrow' }), (([x, y]) => () => x + y)([1, 2])()); // expect: arrow 3
console.log(((...[a, b]) => a + b)(1, 2)); // expect: 3
const entries = [['a', 1], ['b', 2]];
console.log(entries.map(([k, v]) => k + v)); // expect: [ 'a1', 'b2' ]
