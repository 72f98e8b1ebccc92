console.log({ text: 'first line that is quite long\nsecond line that is quite long as well\nthird line' }, ['short\nlines']);
// expect: {
// expect:   text: 'first line that is quite long\n' +
// expect:     'second line that is quite long as well\n' +
// expect:     'third line'
// expect: } [ 'short\nlines' ]
console.log({ next: '\u0085', lone: '\ud800', del: '\x7f', pair: '😀', tab: '\v' }, ["it's", `it's "it"`, 'it\'s "`${', 'back\\slash']);  // expect: { next: '\x85', lone: '\ud800', del: '\x7F', pair: '😀', tab: '\x0B' } [ "it's", `it's "it"`, 'it\'s "`${', 'back\\slash' ]
console.log(['x'.repeat(10003)].toString().length, [['y'.repeat(10001)]].flat()[0].length);  // expect: 10003 10001
console.log({ s: 'z'.repeat(10002) }.s === 'z'.repeat(10002), [1n, 2n, 3n, 4n, 5n, 6n, 7n, 10n]);
// expect: true [
// expect:   1n, 2n, 3n,  4n,
// expect:   5n, 6n, 7n, 10n
// expect: ]
class Box { constructor(n) { this.k = 'x'.repeat(n); } }
for (const n of [53, 54, 55, 56, 57]) console.log(new Box(n));
// expect: Box { k: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }
// expect: Box { k: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }
// expect: Box { k: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }
// expect: Box { k: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }
// expect: Box { k: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }
const circle = { name: 'c', list: [] };
circle.self = circle;
circle.list.push(circle, { circle });
console.log(circle, [circle]);
// expect: <ref *1> {
// expect:   name: 'c',
// expect:   list: [ [Circular *1], { circle: [Circular *1] } ],
// expect:   self: [Circular *1]
// expect: } [
// expect:   <ref *1> {
// expect:     name: 'c',
// expect:     list: [ [Circular *1], [Object] ],
// expect:     self: [Circular *1]
// expect:   }
// expect: ]
console.log('%s|%s|%s|%d', class X {}, () => 1, 5n, 5n);  // expect: class X {}|() => 1|5n|5n
