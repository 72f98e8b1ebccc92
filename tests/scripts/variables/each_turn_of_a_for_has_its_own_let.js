const functions = [];
for (let i = 0; i < 3; i++) {
  functions.push(() => i);
}
console.log(functions[0](), functions[1](), functions[2]());  // expect: 0 1 2
