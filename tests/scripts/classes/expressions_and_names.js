const Anonymous = class {};
const Named = class Inner { static self() { return Inner; } };
console.log(Anonymous.name, Named.name, Named.self() === Named, typeof Inner); // expect: Anonymous Inner true undefined
const mixin = (base) => class extends base { mixed() { return 'mixed ' + this.tag; } };
class Tagged { tag = 't'; }
console.log(new (mixin(Tagged))().mixed()); // expect: mixed t
console.log({ Klass: class {} }.Klass.name); // expect: Klass
class Outer {
  static { this.ready = [1, 2].length; const local = 5; Outer.late = local; }
  static late;
}
console.log(Outer.ready, Outer.late); // expect: 2 undefined
function Old(x) { this.x = x; }
Old.prototype.twice = function () { return this.x * 2; };
class New extends Old { twice() { return super.twice() + 1; } }
console.log(new New(4).twice()); // expect: 9
const made = [];
for (let i = 0; i < 3; i++) made.push(class { static at = i; get() { return i; } });
console.log(made.map((c) => c.at).join(), new made[1]().get()); // expect: 0,1,2 1
console.log(Outer, New, [class {}]);
// expect: [class Outer] { ready: 2, late: undefined } [class New extends Old] [ [class (anonymous)] ]
