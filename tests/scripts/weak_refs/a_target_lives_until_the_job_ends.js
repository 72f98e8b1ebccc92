// memory
let ref = new WeakRef({ a: 1 });
gc();
console.log(ref.deref());  // expect: { a: 1 }
setTimeout(() => {
  console.log(ref.deref());  // expect: undefined
  let target = { b: 2 };
  ref = new WeakRef(target);
  setTimeout(() => {
    console.log(ref.deref());  // expect: { b: 2 }
    target = null;
    gc();
    console.log(ref.deref());  // expect: { b: 2 }
    queueMicrotask(() => console.log(ref.deref()));  // expect: undefined
  });
});
