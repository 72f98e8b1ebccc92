console.log(process.argv.length, typeof process.argv[1], typeof process.env, process.env.SURELY_NOT_SET);  // expect: 2 string object undefined
console.log(process.on('SIGINT', () => {}) === process);  // expect: true
