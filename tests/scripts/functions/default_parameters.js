function f(a, b = a + 1, c = () => a + b) { return [a, b, c()]; }
console.log(f(1), f(1, 5), f(1, undefined), f(1, null)); // expect: [ 1, 2, 3 ] [ 1, 5, 6 ] [ 1, 2, 3 ] [ 1, null, 1 ]
console.log(((x = 'arrow') => x)(), ((x, y = x) => y)(4)); // expect: arrow 4
console.log(f.length, ((a, b) => 0).length, ((a = 1, b) => 0).length, ((...r) => 0).length); // expect: 1 2 0 0
let made = 0;
function g(o = { number: ++made }) { return o; }
console.log(g().number, g().number, g('given'), made); // expect: 1 2 given 2
function early(a = b, b) { return a; }
try { early(undefined, 1); } catch (e) { console.log(e.message); } // expect: Cannot access 'b' before initialization
console.log(early(3, 1)); // expect: 3
function self(a = a) {}
try { self(); } catch (e) { console.log(e.message); } // expect: Cannot access 'a' before initialization
function captured(a = () => b, b = 2) { return a(); }
console.log(captured()); // expect: 2
function named(h = function () {}, i = () => {}) { return h.name + i.name; }
console.log(named()); // expect: hi
