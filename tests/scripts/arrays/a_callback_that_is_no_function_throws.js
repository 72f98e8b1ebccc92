function message(f) {
  try {
    f();
  } catch (error) {
    return error.name + ': ' + error.message;
  }
}
console.log(message(() => [1].map()));  // expect: TypeError: undefined is not a function
console.log(message(() => [1].forEach('text')));  // expect: TypeError: text is not a function
console.log(message(() => [1].filter({})));  // expect: TypeError: #<Object> is not a function
console.log(message(() => [1].reduce(5)));  // expect: TypeError: 5 is not a function
