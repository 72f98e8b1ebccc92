console.log('aXbX'.replace('X', '-'), 'aXbX'.replaceAll('X', '-'), 'abc'.replaceAll('', '-'), 'abc'.replace('x', 'y'));  // expect: a-bX a-b- -a-b-c- abc
console.log('abc'.replace('b', "[$&$`$'$$]"), 'x'.replace('x', '$'), 'x'.replace('x', '$1$'));  // expect: a[bac$]c $ $1$
console.log('abc'.replace('b', (match, at, text) => match + at + text), 'aaa'.replaceAll('a', (match, at) => at));  // expect: ab1abcc 012
