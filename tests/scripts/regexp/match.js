console.log('The rain in SPAIN'.match(/ain/gi));  // expect: [ 'ain', 'AIN' ]
console.log('abc'.match(/b/), 'abc'.match(/x/), 'abc'.match(/x/g));
// expect: [ 'b', index: 1, input: 'abc', groups: undefined ] null null
console.log('abc'.match('c').index, 'a.c'.match('.')[0]);  // expect: 2 a
console.log('abc'.match());  // expect: [ '', index: 0, input: 'abc', groups: undefined ]
console.log('😀x'.match(/(?:)/gu).length, '😀x'.match(/(?:)/g).length);  // expect: 3 4
