const patterns = ['(', ')', '*', 'a**', 'a{2,1}', '{1}', '[', '[b-a]', '\\', '(?<a>)(?<a>)', '(?<1>)', '(?a)', '(?<=a)*', '^*',
  '(?<a>)\\k<b>', '(?<a>)\\k', 'x{1}{2}', '(?<a'];
for (let i = 0; i < patterns.length; i++) {
  try { new RegExp(patterns[i]); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: SyntaxError: Invalid regular expression: /(/: Unterminated group
// expect: SyntaxError: Invalid regular expression: /)/: Unmatched ')'
// expect: SyntaxError: Invalid regular expression: /*/: Nothing to repeat
// expect: SyntaxError: Invalid regular expression: /a**/: Nothing to repeat
// expect: SyntaxError: Invalid regular expression: /a{2,1}/: numbers out of order in {} quantifier
// expect: SyntaxError: Invalid regular expression: /{1}/: Nothing to repeat
// expect: SyntaxError: Invalid regular expression: /[/: Unterminated character class
// expect: SyntaxError: Invalid regular expression: /[b-a]/: Range out of order in character class
// expect: SyntaxError: Invalid regular expression: /\/: \ at end of pattern
// expect: SyntaxError: Invalid regular expression: /(?<a>)(?<a>)/: Duplicate capture group name
// expect: SyntaxError: Invalid regular expression: /(?<1>)/: Invalid capture group name
// expect: SyntaxError: Invalid regular expression: /(?a)/: Invalid group
// expect: SyntaxError: Invalid regular expression: /(?<=a)*/: Invalid quantifier
// expect: SyntaxError: Invalid regular expression: /^*/: Nothing to repeat
// expect: SyntaxError: Invalid regular expression: /(?<a>)\k<b>/: Invalid named capture referenced
// expect: SyntaxError: Invalid regular expression: /(?<a>)\k/: Invalid named reference
// expect: SyntaxError: Invalid regular expression: /x{1}{2}/: Nothing to repeat
// expect: SyntaxError: Invalid regular expression: /(?<a/: Invalid capture group name
}
const inUnicodeMode = ['{', '}', ']', 'a{', '[\\d-z]', '\\u{110000}', '\\u12', '\\-', '\\1', '\\00', '\\c', '\\p{Foo}', '\\p', '\\k',
  '(?=a)*', '\\x1', '[\\1]', '[\\p{Foo}]'];
for (let i = 0; i < inUnicodeMode.length; i++) {
  try { new RegExp(inUnicodeMode[i], 'u'); } catch (e) { console.log(e.message); }
// expect: Invalid regular expression: /{/u: Lone quantifier brackets
// expect: Invalid regular expression: /}/u: Lone quantifier brackets
// expect: Invalid regular expression: /]/u: Lone quantifier brackets
// expect: Invalid regular expression: /a{/u: Incomplete quantifier
// expect: Invalid regular expression: /[\d-z]/u: Invalid character class
// expect: Invalid regular expression: /\u{110000}/u: Invalid Unicode escape
// expect: Invalid regular expression: /\u12/u: Invalid Unicode escape
// expect: Invalid regular expression: /\-/u: Invalid escape
// expect: Invalid regular expression: /\1/u: Invalid escape
// expect: Invalid regular expression: /\00/u: Invalid decimal escape
// expect: Invalid regular expression: /\c/u: Invalid Unicode escape
// expect: Invalid regular expression: /\p{Foo}/u: Invalid property name
// expect: Invalid regular expression: /\p/u: Invalid property name
// expect: Invalid regular expression: /\k/u: Invalid named reference
// expect: Invalid regular expression: /(?=a)*/u: Invalid quantifier
// expect: Invalid regular expression: /\x1/u: Invalid escape
// expect: Invalid regular expression: /[\1]/u: Invalid class escape
// expect: Invalid regular expression: /[\p{Foo}]/u: Invalid property name in character class
}
const flags = ['gg', 'x', 'gig'];
for (let i = 0; i < flags.length; i++) {
  try { new RegExp('a', flags[i]); } catch (e) { console.log(e.message); }
// expect: Invalid flags supplied to RegExp constructor 'gg'
// expect: Invalid flags supplied to RegExp constructor 'x'
// expect: Invalid flags supplied to RegExp constructor 'gig'
}
try { RegExp('(', 'gi'); } catch (e) { console.log(e.message); }
// expect: Invalid regular expression: /(/gi: Unterminated group
