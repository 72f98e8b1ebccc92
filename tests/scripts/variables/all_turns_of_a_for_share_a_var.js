const functions = [];
for (var i = 0; i < 3; i++) {
  functions.push(() => i);
}
console.log(functions[0](), functions[1](), functions[2]());  // expect: 3 3 3
