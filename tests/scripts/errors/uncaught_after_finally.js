try {
  throw new Error('still thrown');  // throws: Error: still thrown
} finally {
  console.log('finally');  // expect: finally
}
