console.log(1, 'text', true, null, undefined, -0, NaN);  // expect: 1 text true null undefined -0 NaN
console.log();  // expect:
console.log('');  // expect:
console.log(' ');  // expect:  
