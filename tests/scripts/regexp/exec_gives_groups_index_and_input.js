console.log(/b(c)?(d)?/.exec('abce'));  // expect: [ 'bc', 'c', undefined, index: 1, input: 'abce', groups: undefined ]
console.log(/x/.exec('abc'));  // expect: null
const m = /(?<year>\d{4})-(?<month>\d\d)/.exec('on 2024-05-06');
console.log(m, m.groups.year, m.groups.month, m.index);
// expect: [
// expect:   '2024-05',
// expect:   '2024',
// expect:   '05',
// expect:   index: 3,
// expect:   input: 'on 2024-05-06',
// expect:   groups: [Object: null prototype] { year: '2024', month: '05' }
// expect: ] 2024 05 3
console.log(Object.getPrototypeOf(m.groups));  // expect: null
console.log(/a(?<n>b)?/d.exec('xa').indices);
// expect: [
// expect:   [ 1, 2 ],
// expect:   undefined,
// expect:   groups: [Object: null prototype] { n: undefined }
// expect: ]
console.log(/(?<n>b)/d.exec('ab').indices.groups.n);  // expect: [ 1, 2 ]
