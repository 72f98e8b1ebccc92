const texts = [
  '', '{', '[', 'abc', 'undefined', '[object Object]', '[1,]', '{"a":1,}', '{"a" 1}', '[1 2]', '{"a":1 "b"}', '"abc',
  '"a\u0001"', '"\\x"', '"\\u12"', '01', '-', '1.', '1e', '1 2', 'tru', '{a:1}', '[1]]', '{"a":tru}', '["a" "b"]', '{"a"',
  '[1', '{"a":1', '{"a":1,', '.5', "'a'", '{"a":1,"b"}', '-Infinity', '[1,2,3,4,5,6,7,8,9,10,x,11,12,13,14,15]',
  'xabcdefghijklmnopqrstuvwxyz', '[1,2,3,4,5,6,7,8,9,10,x]',
];
texts.forEach((text) => {
  try {
    JSON.parse(text);
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
});
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Unexpected token 'a', "abc" is not valid JSON
// expect: SyntaxError: "undefined" is not valid JSON
// expect: SyntaxError: "[object Object]" is not valid JSON
// expect: SyntaxError: Unexpected token ']', "[1,]" is not valid JSON
// expect: SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: SyntaxError: Expected ':' after property name in JSON at position 5
// expect: SyntaxError: Expected ',' or ']' after array element in JSON at position 3
// expect: SyntaxError: Expected ',' or '}' after property value in JSON at position 7
// expect: SyntaxError: Unterminated string in JSON at position 4
// expect: SyntaxError: Bad control character in string literal in JSON at position 2
// expect: SyntaxError: Bad escaped character in JSON at position 2
// expect: SyntaxError: Bad Unicode escape in JSON at position 5
// expect: SyntaxError: Unexpected number in JSON at position 1
// expect: SyntaxError: No number after minus sign in JSON at position 1
// expect: SyntaxError: Unterminated fractional number in JSON at position 2
// expect: SyntaxError: Exponent part is missing a number in JSON at position 2
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 2
// expect: SyntaxError: Unexpected end of JSON input
// expect: SyntaxError: Expected property name or '}' in JSON at position 1
// expect: SyntaxError: Unexpected non-whitespace character after JSON at position 3
// expect: SyntaxError: Unexpected token '}', "{"a":tru}" is not valid JSON
// expect: SyntaxError: Expected ',' or ']' after array element in JSON at position 5
// expect: SyntaxError: Expected ':' after property name in JSON at position 4
// expect: SyntaxError: Expected ',' or ']' after array element in JSON at position 2
// expect: SyntaxError: Expected ',' or '}' after property value in JSON at position 6
// expect: SyntaxError: Expected double-quoted property name in JSON at position 7
// expect: SyntaxError: Unexpected token '.', ".5" is not valid JSON
// expect: SyntaxError: Unexpected token ''', "'a'" is not valid JSON
// expect: SyntaxError: Unexpected token '}', "{"a":1,"b"}" is not valid JSON
// expect: SyntaxError: No number after minus sign in JSON at position 1
// expect: SyntaxError: Unexpected token 'x', ...",7,8,9,10,x,11,12,13"... is not valid JSON
// expect: SyntaxError: Unexpected token 'x', "xabcdefghi"... is not valid JSON
// expect: SyntaxError: Unexpected token 'x', ...",7,8,9,10,x]" is not valid JSON
