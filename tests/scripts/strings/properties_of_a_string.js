const s = 'abc';
console.log(s.nothing, s.length, 'length' in Object(1));  // expect: undefined 3 false
console.log('toString' in {}, s.toString());  // expect: true abc
