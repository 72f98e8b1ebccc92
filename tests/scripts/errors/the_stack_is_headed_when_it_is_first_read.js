const header = (error) => error.stack.split('\n')[0];
class Named extends Error {
  constructor(message) {
    super(message);
    this.name = 'Named';
  }
}
class Inherits extends Error {}
Inherits.prototype.name = 'Inherits';
class Field extends Error { name = 'Field'; }
console.log(header(new Named('x')), header(new Inherits('x')), header(new Field('x')));  // expect: Named: x Inherits: x Field: x
const error = new Error('before');
error.message = 'after';
console.log(header(error));  // expect: Error: after
error.message = 'too late';
console.log(header(error), String(error));  // expect: Error: after Error: too late
throw new Named('told by its name');  // throws: Named: told by its name
