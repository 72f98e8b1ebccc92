const told = (f) => {
  try {
    return f();
  } catch (error) {
    return `${error.name}: ${error.message}`.split('\n')[0];
  }
};
console.log(told(() => BigInt('x')));  // expect: SyntaxError: Cannot convert x to a BigInt
console.log(told(() => new RegExp('[')));  // expect: SyntaxError: Invalid regular expression: /[/: Unterminated character class
console.log(told(() => new RegExp('(')));  // expect: SyntaxError: Invalid regular expression: /(/: Unterminated group
console.log(told(() => new RegExp('a', 'zz')));  // expect: SyntaxError: Invalid flags supplied to RegExp constructor 'zz'
console.log(told(() => new RegExp('*')));  // expect: SyntaxError: Invalid regular expression: /*/: Nothing to repeat
console.log(told(() => new RegExp('a**')));  // expect: SyntaxError: Invalid regular expression: /a**/: Nothing to repeat
console.log(told(() => new RegExp(')')));  // expect: SyntaxError: Invalid regular expression: /)/: Unmatched ')'
console.log(told(() => new RegExp('\\')));  // expect: SyntaxError: Invalid regular expression: /\/: \ at end of pattern
console.log(told(() => new RegExp('(?<a>.)(?<a>.)')));  // expect: SyntaxError: Invalid regular expression: /(?<a>.)(?<a>.)/: Duplicate capture group name
console.log(told(() => new RegExp('a{2,1}')));  // expect: SyntaxError: Invalid regular expression: /a{2,1}/: numbers out of order in {} quantifier
console.log(told(() => new RegExp('[b-a]')));  // expect: SyntaxError: Invalid regular expression: /[b-a]/: Range out of order in character class
console.log(told(() => new RegExp('\\p{x}', 'u')));  // expect: SyntaxError: Invalid regular expression: /\p{x}/u: Invalid property name
console.log(told(() => JSON.parse('')));  // expect: SyntaxError: Unexpected end of JSON input
console.log(told(() => JSON.parse('{')));  // expect: SyntaxError: Expected property name or '}' in JSON at position 1
console.log(told(() => JSON.parse('{a}')));  // expect: SyntaxError: Expected property name or '}' in JSON at position 1
console.log(told(() => JSON.parse('[1,]')));  // expect: SyntaxError: Unexpected token ']', "[1,]" is not valid JSON
console.log(told(() => JSON.parse('undefined')));  // expect: SyntaxError: "undefined" is not valid JSON
console.log(told(() => JSON.parse(undefined)));  // expect: SyntaxError: "undefined" is not valid JSON
console.log(told(() => JSON.parse({})));  // expect: SyntaxError: "[object Object]" is not valid JSON
console.log(told(() => JSON.parse('"abc')));  // expect: SyntaxError: Unterminated string in JSON at position 4
console.log(told(() => JSON.parse('{"a":1,}')));  // expect: SyntaxError: Expected double-quoted property name in JSON at position 7
console.log(told(() => JSON.parse('nul')));  // expect: SyntaxError: Unexpected end of JSON input
console.log(told(() => JSON.parse('01')));  // expect: SyntaxError: Unexpected number in JSON at position 1
console.log(told(() => JSON.parse('1 2')));  // expect: SyntaxError: Unexpected non-whitespace character after JSON at position 2
console.log(told(() => JSON.parse('{"a" 1}')));  // expect: SyntaxError: Expected ':' after property name in JSON at position 5
console.log(told(() => JSON.parse('\n\n x')));  // expect: SyntaxError: Unexpected token 'x', "
console.log(told(() => JSON.parse('"\n"')));  // expect: SyntaxError: Bad control character in string literal in JSON at position 1
