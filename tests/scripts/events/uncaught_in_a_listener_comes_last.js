// leaklab only: Node reports a line of its own
const target = new EventTarget();
target.addEventListener('x', () => {
  throw new TypeError('in a listener');  // throws: TypeError: in a listener
});
target.addEventListener('x', () => console.log('the next one is called'));  // expect: the next one is called
target.dispatchEvent(new Event('x'));
console.log('and so is what follows');  // expect: and so is what follows
