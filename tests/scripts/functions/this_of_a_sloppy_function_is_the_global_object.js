function f() {
  return this === globalThis;
}
console.log(f(), f.call(null), f.call(undefined));  // expect: true true true
