console.log(String(new Error('why')), new TypeError() + '');  // expect: Error: why TypeError
const named = new Error('why');
named.name = 'Custom';
console.log(`${named}`);  // expect: Custom: why
