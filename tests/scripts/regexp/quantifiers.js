const show = (re, text) => console.log(String(re), JSON_like(re.exec(text)));
function JSON_like(m) { return m === null ? 'null' : m.index + ':' + m.join('|'); }
show(/a*/, 'aaa'); show(/a+?/, 'aaa'); show(/a{2}/, 'aaa'); show(/a{2,}?b/, 'aaab'); show(/(a|ab)(c|bcd)(d*)/, 'abcd');
// expect: /a*/ 0:aaa
// expect: /a+?/ 0:a
// expect: /a{2}/ 0:aa
// expect: /a{2,}?b/ 0:aaab
// expect: /(a|ab)(c|bcd)(d*)/ 0:abcd|a|bcd|
show(/(z)((a+)?(b+)?(c))*/, 'zaacbbbcac'); show(/(a*)*/, 'b'); show(/(?=(a+))a*b\1/, 'baaabac');
// expect: /(z)((a+)?(b+)?(c))*/ 0:zaacbbbcac|z|ac|a||c
// expect: /(a*)*/ 0:|
// expect: /(?=(a+))a*b\1/ 3:aba|a
show(/(.*?)a(?!(a+)b\2c)\2(.*)/, 'baaabaac'); show(/(?:a*?)*?b/, 'aab'); show(/x{0}y/, 'xy'); show(/(?:){3}a/, 'a');
// expect: /(.*?)a(?!(a+)b\2c)\2(.*)/ 0:baaabaac|ba||abaac
// expect: /(?:a*?)*?b/ 0:aab
// expect: /x{0}y/ 1:y
// expect: /(?:){3}a/ 0:a
show(/((a)|(b))*/, 'ab'); show(/(?:a|b){2,3}?c/, 'ababc'); show(/a{,3}/, 'a{,3}'); show(/^(?:\w+\s?)+$/, 'some words here');
// expect: /((a)|(b))*/ 0:ab|b||b
// expect: /(?:a|b){2,3}?c/ 1:babc
// expect: /a{,3}/ 0:a{,3}
// expect: /^(?:\w+\s?)+$/ 0:some words here
