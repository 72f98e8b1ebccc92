console.log('single', "double");  // expect: single double
console.log('it\'s', "a \"quote\"");  // expect: it's a "quote"
console.log('tab\there', 'back\\slash');  // expect: tab	here back\slash
console.log('\x41\u0042\u{43}');  // expect: ABC
console.log('two\nlines');
// expect: two
// expect: lines
