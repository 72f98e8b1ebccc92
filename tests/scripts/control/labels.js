let log = '';
outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    if (j === 1) continue outer;
    if (i === 2) break outer;
    log += i + ':' + j + ' ';
  }
}
console.log(log);  // expect: 0:0 1:0 
block: {
  if (log) break block;
  console.log('never');
}
