const re = /a/g;
console.log(re.test('banana'), re.lastIndex);  // expect: true 2
console.log(re.test('banana'), re.lastIndex);  // expect: true 4
console.log(re.test('banana'), re.lastIndex);  // expect: true 6
console.log(re.test('banana'), re.lastIndex);  // expect: false 0
const sticky = /a/y;
console.log(sticky.test('ba'), sticky.lastIndex);  // expect: false 0
sticky.lastIndex = 1;
console.log(sticky.test('ba'), sticky.lastIndex);  // expect: true 2
re.lastIndex = '2';
console.log(re.exec('banana').index, re.lastIndex);  // expect: 3 4
re.lastIndex = { valueOf() { return 5; } };
console.log(re.exec('banana').index);  // expect: 5
re.lastIndex = 100;
console.log(re.exec('banana'), re.lastIndex);  // expect: null 0
const plain = /a/;
plain.lastIndex = 3;
console.log(plain.exec('banana').index, plain.lastIndex);  // expect: 1 3
