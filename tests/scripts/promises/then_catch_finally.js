const log = [];
Promise.resolve(1)
  .then((value) => { log.push(value); return value + 1; })
  .then((value) => { log.push(value); throw new Error('three'); })
  .then(() => log.push('never'))
  .catch((error) => { log.push(error.message); return 'four'; })
  .finally(() => { log.push('finally'); return 'ignored'; })
  .then((value) => { log.push(value); return Promise.reject('five'); })
  .finally(() => log.push('finally again'))
  .then(() => log.push('never'), (reason) => log.push(reason))
  .then(() => console.log(log.join(', ')));  // expect: 1, 2, three, finally, four, finally again, five
