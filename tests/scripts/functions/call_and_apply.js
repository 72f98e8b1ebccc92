function tell(greeting, mark) {
  return greeting + ' ' + this.name + mark;
}
console.log(tell.call({ name: 'a' }, 'hello', '!'));  // expect: hello a!
console.log(tell.apply({ name: 'b' }, ['bye', '.']));  // expect: bye b.
console.log(Math.max.apply(null, [1, 5, 3]));  // expect: 5
