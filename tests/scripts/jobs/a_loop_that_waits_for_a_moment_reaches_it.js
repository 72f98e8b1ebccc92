const begin = performance.now();
while (performance.now() - begin < 3);
console.log('reached');  // expect: reached
