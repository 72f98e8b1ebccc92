setTimeout(() => console.log('never'), 20);
setTimeout(() => {
  throw new Error('late');  // throws: Error: late
}, 10);
console.log('begins');  // expect: begins
