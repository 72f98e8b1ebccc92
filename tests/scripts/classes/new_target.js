function F() { return new.target === F; }
function G() { this.target = new.target; }
class A { constructor() { this.made = new.target.name; const again = () => new.target; this.same = again() === new.target; } }
class B extends A { constructor() { const early = new.target; super(); this.early = early === B; } }
class C extends B {}
console.log(F(), new G().target === G, G.call({}) === undefined); // expect: false true true
console.log(new A().made, new B(), new C().made); // expect: A B { made: 'B', same: true, early: true } C
class Abstract { constructor() { if (new.target === Abstract) throw new TypeError('abstract'); } }
try { new Abstract(); } catch (error) { console.log(error.message); } // expect: abstract
console.log(new (class extends Abstract {})() instanceof Abstract); // expect: true
