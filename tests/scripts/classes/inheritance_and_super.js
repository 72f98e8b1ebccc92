class Animal {
  constructor(name) {
    this.name = name;
  }
  speak() {
    return this.name + ' makes a sound';
  }
  get kind() {
    return 'animal ' + this.name;
  }
  static create(name) {
    return new this(name);
  }
}
class Dog extends Animal {
  constructor(name, tricks) {
    super(name);
    this.tricks = tricks;
  }
  speak() {
    return super.speak() + ': woof';
  }
  get kind() {
    return 'dog, ' + super.kind;
  }
  static create(name) {
    const made = super.create(name);
    made.tricks = [];
    return made;
  }
  later() {
    return () => super.speak();
  }
}
class Puppy extends Dog {}
const rex = new Dog('Rex', ['sit']);
console.log(rex.speak(), '|', rex.kind); // expect: Rex makes a sound: woof | dog, animal Rex
console.log(new Puppy('Bo', 1)); // expect: Puppy { name: 'Bo', tricks: 1 }
console.log(Puppy.create('Al') instanceof Puppy, rex.later()()); // expect: true Rex makes a sound
console.log(Object.getPrototypeOf(Puppy) === Dog, Puppy.prototype instanceof Animal); // expect: true true
class Setter extends Animal {
  set name(value) { super.name = value + '!'; }
  get name() { return 'own'; }
}
console.log(Object.getOwnPropertyNames(new Setter('x')).join()); // expect: name
