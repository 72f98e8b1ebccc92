try {
  throw 1;
  console.log('never');
} catch {
  console.log('caught');  // expect: caught
}
