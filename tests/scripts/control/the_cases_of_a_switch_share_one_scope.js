function f(x) {
  switch (x) {
    case 0: let a = 'set'; const g = () => a; return g();
    case 1: try { return a; } catch (e) { return e.message; }
    case 2: a = 2; return a;
  }
}
console.log(f(0)); // expect: set
console.log(f(1)); // expect: Cannot access 'a' before initialization
function h(x) {
  switch (x) {
    case 0: let b = 'set'; return b;
    case 1: return b;
  }
}
console.log(h(0)); // expect: set
try { h(1); } catch (e) { console.log(e.name, e.message); } // expect: ReferenceError Cannot access 'b' before initialization
let a = 'outer';
console.log(a); // expect: outer
