class Counter {
  #count = 0;
  static #made = 0;
  static get made() { return Counter.#made; }
  constructor(start) {
    if (start !== undefined) this.#count = start;
    Counter.#made++;
  }
  #bump(by) {
    this.#count += by;
    return this;
  }
  get #double() { return this.#count * 2; }
  set #double(value) { this.#count = value / 2; }
  up() { return this.#bump(1); }
  get value() { return this.#count; }
  doubled() { this.#double = this.#double + 2; return this.#double; }
  static isCounter(value) { return #count in value; }
  same(other) { return this.#count === other.#count; }
}
const c = new Counter(5);
console.log(c.up().up().value, c.doubled(), Counter.made); // expect: 7 16 1
console.log(c, Object.keys(c).length, Object.getOwnPropertySymbols(c).length); // expect: Counter {} 0 0
console.log(Counter.isCounter(c), Counter.isCounter({}), c.same(new Counter(8))); // expect: true false true
let total = 0;
for (let i = 0; i < 1000; i++) total += c.up().value;
console.log(total); // expect: 508500
