function make() {
  let n = 0;
  return { up: () => ++n, down: () => --n };
}
const a = make();
const b = make();
a.up();
a.up();
b.down();
console.log(a.up(), b.down());  // expect: 3 -2
