console.log('a-b-c'.replace(/-/, '+'), 'a-b-c'.replace(/-/g, '+'));  // expect: a+b-c a+b+c
console.log('John Smith'.replace(/(\w+)\s(\w+)/, '$2, $1'));  // expect: Smith, John
console.log('abc'.replace(/b/, "[$&$`$'$$$1]"), 'abc'.replace('b', "[$&$`$'$$$1]"));  // expect: a[bac$$1]c a[bac$$1]c
console.log('2020-01-02'.replace(/(?<y>\d+)-(?<m>\d+)/, '$<m>/$<y>$<q>|$1$2$3$01$10'));
// expect: 01/2020|202001$3202020200-02
console.log('aXbX'.replace(/X/g, (m, offset, text) => m + offset + text));  // expect: aX1aXbXbX3aXbX
console.log('ab'.replace(/(?<y>a)(z)?/, function (m, y, z, at, text, groups) { return m + y + z + at + text + groups.y; }));
// expect: aaundefined0abab
console.log('aaa'.replace(/a/g, () => '$&'), 'aaa'.replace(/x*/g, '-'));  // expect: $&$&$& -a-a-a-
console.log('abc'.replace('b', (m, at, text) => `<${m}${at}${text}>`), 'abc'.replace('x', 'y'));
// expect: a<b1abc>c abc
console.log('x.x'.replaceAll('x', 'yy'), 'abc'.replaceAll('', '-'), 'a1b2'.replaceAll(/\d/g, (d) => d * 2));
// expect: yy.yy -a-b-c- a2b4
console.log('abc'.replace(/b/, undefined), 'abc'.replace(/b/, 5));  // expect: aundefinedc a5c
console.log('camelCaseText'.replace(/[A-Z]/g, (c) => '_' + c.toLowerCase()));  // expect: camel_case_text
