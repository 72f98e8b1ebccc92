// exit: 3
setTimeout(() => console.log('never'), 1);
Promise.resolve().then(() => console.log('never'));
function leave(values) {
  try {
    values.forEach((value) => process.exit(value));
  } catch {
    console.log('never');
  } finally {
    console.log('never');
  }
}
console.log('before');  // expect: before
leave([3, 4]);
console.log('never');
