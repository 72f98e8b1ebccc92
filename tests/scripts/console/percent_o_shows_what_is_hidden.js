console.log('%o', [1, [2]]);  // expect: [ 1, [ 2, [length]: 1 ], [length]: 2 ]
console.log('%o', () => 1);  // expect: [Function (anonymous)] { [length]: 0, [name]: '' }
console.log('%o', { hop() {} });  // expect: { hop: [Function: hop] { [length]: 0, [name]: 'hop' } }
console.log('%o', function add(a, b) { return a + b; });
// expect: <ref *1> [Function: add] {
// expect:   [length]: 2,
// expect:   [name]: 'add',
// expect:   [arguments]: null,
// expect:   [caller]: null,
// expect:   [prototype]: { [constructor]: [Circular *1] }
// expect: }
console.log('%o', class { static size = 1; });
// expect: <ref *1> [class (anonymous)] {
// expect:   [length]: 0,
// expect:   [name]: '',
// expect:   [prototype]: { [constructor]: [Circular *1] },
// expect:   size: 1
// expect: }
const hidden = Object.defineProperty({ seen: 1 }, 'unseen', { value: 2 });
console.log('%o %O', hidden, hidden);  // expect: { seen: 1, [unseen]: 2 } { seen: 1 }
console.log('%o', { a: { b: { c: { d: { e: {} } } } } });
// expect: {
// expect:   a: {
// expect:     b: { c: { d: { e: {} } } }
// expect:   }
// expect: }
console.dir([1], { showHidden: true });  // expect: [ 1, [length]: 1 ]
console.log('%o', /x/g);  // expect: /x/g { [lastIndex]: 0 }
