console.log('out');  // expect: out
console.error('wrong:', { code: 1 });  // expect error: wrong: { code: 1 }
console.warn('careful');  // expect error: careful
console.info('info');  // expect: info
console.debug('debug');  // expect: debug
