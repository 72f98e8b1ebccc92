console.log('abcabc'.lastIndexOf('c'), 'abcabc'.lastIndexOf('c', 4), 'abc'.lastIndexOf('', 1), 'abc'.indexOf('', 9), 'abc'.lastIndexOf('abcd'));  // expect: 5 2 1 3 -1
console.log('abc'.startsWith('b', 1), 'abc'.endsWith('b', 2), 'abc'.includes('d'), 'abc'.startsWith(''), 'abc'.endsWith(''));  // expect: true true false true true
console.log('abc'.at(-1), 'abc'.at(5), 'abc'.substr(-2, 1), 'abc'.slice({ valueOf() { return 1; } }));  // expect: c undefined b bc
console.log(['b', 'a', 'C', 'A', 'é', 'e', '10', '2', 'ä', ' '].sort((a, b) => a.localeCompare(b)).join(''));  // expect:  102aAäbCeé
