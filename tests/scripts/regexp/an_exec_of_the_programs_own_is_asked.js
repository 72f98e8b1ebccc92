const re = /a/;
re.exec = function (text) { return text === 'yes' ? { index: 0, 0: 'yes', length: 1 } : null; };
console.log(re.test('yes'), re.test('a'), 'yes'.replace(re, 'no'));  // expect: true false no
re.exec = () => 1;
try { re.test('a'); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: RegExp exec method returned something other than an Object or null
