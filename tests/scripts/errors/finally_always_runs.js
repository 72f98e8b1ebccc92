const log = [];
function f(how) {
  try {
    log.push('try');
    if (how === 'throw') throw new Error('x');
    if (how === 'return') return 'from try';
  } catch {
    log.push('catch');
  } finally {
    log.push('finally');
  }
  return 'end';
}
console.log(f(), f('throw'), f('return'));  // expect: end end from try
console.log(log.join(' '));  // expect: try finally try catch finally try finally
