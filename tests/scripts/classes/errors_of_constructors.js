class A {}
const attempts = [
  () => { class B extends A { constructor() {} } new B(); },
  () => { class B extends A { constructor() { this.x = 1; } } new B(); },
  () => { class B extends A { constructor() { super(); super(); } } new B(); },
  () => { class B extends A { constructor() { return 1; } } new B(); },
  () => { class B extends 5 {} },
  () => { class B extends undefined {} },
  () => { class B extends ({}) {} },
  () => { class B extends null {} new B(); },
  () => { function F() {} F.prototype = 3; class B extends F {} },
  () => { new B(); class B {} },
  () => { class B extends B {} },
  () => { class B { f() { B = 1; } } new B().f(); },
  () => { class B { f() { return super.x.y; } } new B().f(); },
  () => { class B { f() { super.g(); } } new B().f(); },
];
for (let i = 0; i < attempts.length; i++) {
  try {
    attempts[i]();
    console.log('allowed');
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
}
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: ReferenceError: Super constructor may only be called once
// expect: TypeError: Derived constructors may only return object or undefined
// expect: TypeError: Class extends value 5 is not a constructor or null
// expect: TypeError: Class extends value undefined is not a constructor or null
// expect: TypeError: Class extends value #<Object> is not a constructor or null
// expect: TypeError: Super constructor null of B is not a constructor
// expect: TypeError: Class extends value does not have valid prototype property 3
// expect: ReferenceError: Cannot access 'B' before initialization
// expect: ReferenceError: Cannot access 'B' before initialization
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Cannot read properties of undefined (reading 'y')
// expect: TypeError: (intermediate value).g is not a function
