const base = {
  get name() { return 'I am ' + this.id; },
  set name(value) { this.id = value; },
};
const child = Object.create(base);
child.id = 'child';
console.log(child.name); // expect: I am child
child.name = 'renamed';
console.log(child.id, base.id, Object.keys(child).join()); // expect: renamed undefined id
function ask(object) { return object.name; }
let text = '';
for (let i = 0; i < 5; i++) text += ask(child).length + ' ';
console.log(text); // expect: 12 12 12 12 12 
Object.defineProperty(base, 'name', { value: 'plain' });
console.log(ask(child)); // expect: plain
