console.log('abc'.padStart(6) + '|', 'abc'.padEnd(6, '12') + '|', 'x'.padStart(5, 'ab'), 'abc'.padStart(2), 'abc'.padStart(8, ''));  // expect:    abc| abc121| ababx abc abc
console.log('  a b \n\u00a0'.trim() + '|', '  a '.trimStart() + '|', ' a  '.trimEnd() + '|');  // expect: a b| a |  a|
