const name = 'world';
console.log(`hello ${name}!`);  // expect: hello world!
console.log(`${1 + 1}${'a'}${null}${undefined}`);  // expect: 2anullundefined
const lines = `two
lines`;
console.log(lines);
// expect: two
// expect: lines
console.log(`a \`tick\` and \${no}`);  // expect: a `tick` and ${no}
console.log(`outer ${`inner ${1}`}`);  // expect: outer inner 1
console.log(``);  // expect:
