// leaklab only: V8 takes more arguments than Leaklab, which takes 65,535 at most
const many = new Array(70000).fill(1);
for (const f of [() => Math.max(...many), () => Reflect.construct(Array, many), () => Reflect.apply(Math.max, null, many)]) {
  try {
    console.log(f());
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
}
// expect: RangeError: Maximum call stack size exceeded
// expect: RangeError: Maximum call stack size exceeded
// expect: RangeError: Maximum call stack size exceeded
console.log(Math.max.bind(null, ...many.slice(0, 10))(2));  // expect: 2
