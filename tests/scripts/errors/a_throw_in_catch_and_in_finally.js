const log = [];
try {
  try {
    throw new Error('one');
  } catch {
    throw new Error('two');
  } finally {
    log.push('finally');
  }
} catch (error) {
  log.push(error.message);
}
try {
  try {
    throw new Error('one');
  } finally {
    throw new Error('three');
  }
} catch (error) {
  log.push(error.message);
}
console.log(log);  // expect: [ 'finally', 'two', 'three' ]
