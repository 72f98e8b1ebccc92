const s = 'Hello, World';
console.log(s.toUpperCase(), s.toLowerCase());  // expect: HELLO, WORLD hello, world
console.log(s.indexOf('o'), s.indexOf('o', 5), s.indexOf('x'));  // expect: 4 8 -1
console.log(s.includes('World'), s.includes('world'));  // expect: true false
console.log(s.slice(7), s.slice(-5), s.slice(1, 4), s.slice(4, 1));  // expect: World World ell 
console.log(s.charAt(1), s.charCodeAt(1), s.charCodeAt(99));  // expect: e 101 NaN
console.log(s.substring(7, 3), s.substring(-5, 5));  // expect: lo,  Hello
