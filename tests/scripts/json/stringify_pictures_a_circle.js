function Point() {}
const makers = [
  () => { const a = {}; a.self = a; return a; },
  () => { const a = { b: { c: {} } }; a.b.c.d = a; return a; },
  () => { const a = { b: { c: { d: { e: { f: {} } } } } }; a.b.c.d.e.f.g = a; return a; },
  () => { const a = [{ x: [] }]; a[0].x.push(1, a); return a; },
  () => { const a = new Point(); a.x = { y: a }; return a; },
];
makers.forEach((make) => {
  try {
    JSON.stringify(make());
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
});
const shared = { x: 1 };
console.log(JSON.stringify([shared, shared]));
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     --- property 'self' closes the circle
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     |     property 'b' -> object with constructor 'Object'
// expect:     |     property 'c' -> object with constructor 'Object'
// expect:     --- property 'd' closes the circle
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Object'
// expect:     |     property 'b' -> object with constructor 'Object'
// expect:     |     property 'c' -> object with constructor 'Object'
// expect:     |     ...
// expect:     |     property 'f' -> object with constructor 'Object'
// expect:     --- property 'g' closes the circle
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Array'
// expect:     |     index 0 -> object with constructor 'Object'
// expect:     |     property 'x' -> object with constructor 'Array'
// expect:     --- index 1 closes the circle
// expect: TypeError: Converting circular structure to JSON
// expect:     --> starting at object with constructor 'Point'
// expect:     |     property 'x' -> object with constructor 'Object'
// expect:     --- property 'y' closes the circle
// expect: [{"x":1},{"x":1}]
