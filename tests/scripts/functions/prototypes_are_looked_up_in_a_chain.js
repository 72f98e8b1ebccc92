function Animal(name) {
  this.name = name;
}
Animal.prototype.tell = function () {
  return this.name + ' makes a sound';
};
function Dog(name) {
  Animal.call(this, name);
}
Dog.prototype = Object.create(Animal.prototype);
Dog.prototype.constructor = Dog;
Dog.prototype.bark = function () {
  return this.name + ' barks';
};
const dog = new Dog('Rex');
console.log(dog.tell(), dog.bark(), dog instanceof Dog, dog instanceof Animal);  // expect: Rex makes a sound Rex barks true true
console.log(dog);  // expect: Dog { name: 'Rex' }
