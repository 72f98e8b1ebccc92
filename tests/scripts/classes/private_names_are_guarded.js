class A {
  #x = 1;
  #m() {}
  get #g() { return 1; }
  set #s(v) {}
  static read(o) { return o.#x; }
  static write(o) { o.#x = 1; }
  static has(o) { return #x in o; }
  writeMethod() { this.#m = 1; }
  writeGetter() { this.#g = 1; }
  readSetter() { return this.#s; }
}
const attempts = [
  () => A.read({}),
  () => A.write({}),
  () => A.has(1),
  () => A.read(null),
  () => new A().writeMethod(),
  () => new A().writeGetter(),
  () => new A().readSetter(),
];
for (let i = 0; i < attempts.length; i++) {
  try {
    attempts[i]();
    console.log('allowed');
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
}
// expect: TypeError: Cannot read private member #x from an object whose class did not declare it
// expect: TypeError: Cannot write private member #x to an object whose class did not declare it
// expect: TypeError: Cannot use 'in' operator to search for '#x' in 1
// expect: TypeError: Cannot read properties of null (reading '#x')
// expect: TypeError: Private method '#m' is not writable
// expect: TypeError: '#g' was defined without a setter
// expect: TypeError: '#s' was defined without a getter
