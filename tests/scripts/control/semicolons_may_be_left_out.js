let a = 1
let b = 2
const c = a
  + b
console.log(a, b, c)  // expect: 1 2 3
function f() {
  return
  5
}
console.log(f())  // expect: undefined
