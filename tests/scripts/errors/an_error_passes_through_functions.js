const log = [];
function inner() {
  throw new TypeError('deep');
}
function middle() {
  try {
    inner();
  } finally {
    log.push('cleaned up');
  }
}
try {
  middle();
} catch (error) {
  log.push(error.message);
}
console.log(log);  // expect: [ 'cleaned up', 'deep' ]
