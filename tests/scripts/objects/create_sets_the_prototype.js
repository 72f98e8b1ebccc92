const base = { hello() { return 'hello from ' + this.name; } };
const o = Object.create(base);
o.name = 'o';
console.log(o.hello(), Object.getPrototypeOf(o) === base, 'hello' in o);  // expect: hello from o true true
console.log(Object.keys(o), o.hasOwnProperty('hello'), Object.hasOwn(o, 'name'));  // expect: [ 'name' ] false true
