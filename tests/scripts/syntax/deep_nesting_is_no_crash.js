// A parser that recurses over what a person writes would run out of stack.
let text = '';
for (let i = 0; i < 1000; i++) text += '[';
console.log(text.length);  // expect: 1000
console.log(((((((((((((((((((((((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))))))))))))))))))))));  // expect: 1
