function add(a, b) { return a + b; }
class Point { constructor(x) { this.x = x; } static make() { return new Point(1); } get double() { return this.x * 2; } }
console.log(String(add), `${(a) => a * 2}`, Math.max.toString());  // expect: function add(a, b) { return a + b; } (a) => a * 2 function max() { [native code] }
console.log(Point.toString() === 'class Point { constructor(x) { this.x = x; } static make() { return new Point(1); } get double() { return this.x * 2; } }');  // expect: true
console.log(Point.make.toString(), (class { }).toString());  // expect: make() { return new Point(1); } class { }
console.log({ m() {}, async n() {} }.n.toString(), (async () => {}).toString(), (function* () {}).toString());  // expect: async n() {} async () => {} function* () {}
