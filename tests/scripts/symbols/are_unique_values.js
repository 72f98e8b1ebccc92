const one = Symbol('name');
const other = Symbol('name');
console.log(one === other, one === one, typeof one); // expect: false true symbol
console.log(one.toString(), String(one), Symbol().toString()); // expect: Symbol(name) Symbol(name) Symbol()
console.log([one], { one }); // expect: [ Symbol(name) ] { one: Symbol(name) }
