class A { constructor(x) { this.x = x; } }
class B extends A {
  constructor(x) {
    const make = () => super(x);
    make();
    this.y = (() => this.x + 1)();
  }
}
console.log(new B(1)); // expect: B { x: 1, y: 2 }
class C extends A { constructor() { return { other: true }; } }
class D extends A { constructor(early) { super(1); if (early) return; this.z = 1; } }
console.log(new C(), new D(true), new D(false)); // expect: { other: true } D { x: 1 } D { x: 1, z: 1 }
class E extends A { constructor() { try { super(2); } finally { this.done = true; } } }
console.log(new E()); // expect: E { x: 2, done: true }
class F extends A { constructor(...all) { super(...all); this.count = all.length; } }
class G extends F { field = 1; }
console.log(new F(7, 8), new G(...[5, 6])); // expect: F { x: 7, count: 2 } G { x: 5, count: 2, field: 1 }
