class Stack extends Array {
  top() { return this[this.length - 1]; }
}
const s = new Stack();
s.push(1, 2, 3);
console.log(s.top(), s.length, s instanceof Array, Array.isArray(s)); // expect: 3 3 true true
class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
  }
}
try {
  throw new HttpError(404, 'not found');
} catch (error) {
  console.log(error.message, error.status, `${error}`, error instanceof HttpError, error instanceof Error); // expect: not found 404 HttpError: not found true true
}
class DefaultMap extends Map {
  constructor(make) { super(); this.make = make; }
  get(key) {
    if (!this.has(key)) this.set(key, this.make());
    return super.get(key);
  }
}
const m = new DefaultMap(() => []);
m.get('a').push(1);
m.get('a').push(2);
console.log(m.get('a').length, m.size, m instanceof Map); // expect: 2 1 true
class Plain extends Object {}
console.log(new Plain() instanceof Plain); // expect: true
