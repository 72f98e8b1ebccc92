function assign() {
  made = 'here';
}
assign();
console.log(made);  // expect: here
console.log(globalThis.made);  // expect: here
