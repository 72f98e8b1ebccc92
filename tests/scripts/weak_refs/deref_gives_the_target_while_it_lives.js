const target = { a: 1 };
const ref = new WeakRef(target);
console.log(ref.deref() === target);  // expect: true
