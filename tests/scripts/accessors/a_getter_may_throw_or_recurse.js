const object = {
  get broken() { throw new Error('no value'); },
  get deep() { return this.deep; },
};
try {
  object.broken;
} catch (error) {
  console.log(error.message); // expect: no value
}
try {
  object.deep;
} catch (error) {
  console.log(error.name + ': ' + error.message); // expect: RangeError: Maximum call stack size exceeded
}
