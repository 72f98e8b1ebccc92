const o = Object.create(null);
o.a = 1;
console.log(o, o.toString, Object.getPrototypeOf(o));  // expect: [Object: null prototype] { a: 1 } undefined null
