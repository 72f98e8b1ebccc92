const o = {};
Object.setPrototypeOf(o, { inherited: 1 });
console.log(o.inherited, Object.getPrototypeOf(o));  // expect: 1 { inherited: 1 }
try {
  Object.setPrototypeOf(Object.getPrototypeOf(o), o);
} catch (error) {
  console.log(error.name + ': ' + error.message);  // expect: TypeError: Cyclic __proto__ value
}
