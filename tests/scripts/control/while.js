let n = 0;
while (n < 5) n++;
console.log(n);  // expect: 5
while (false) console.log('never');
