try {
  throw new Error('broken');
} catch (error) {
  console.log(error.message, error.name, error instanceof Error);  // expect: broken Error true
}
try {
  throw 'a string';
} catch (thrown) {
  console.log(thrown);  // expect: a string
}
try {
  throw { code: 42 };
} catch (thrown) {
  console.log(thrown.code);  // expect: 42
}
