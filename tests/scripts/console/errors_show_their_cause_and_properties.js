const plain = new Error('plain');
plain.stack = 'Error: plain\n    at somewhere';
console.log(plain, [plain], { error: plain });
// expect: Error: plain
// expect:     at somewhere [
// expect:   Error: plain
// expect:       at somewhere
// expect: ] {
// expect:   error: Error: plain
// expect:       at somewhere
// expect: }
console.log({ a: { b: { c: plain } } }, { a: { b: { c: { d: plain } } } });
// expect: {
// expect:   a: {
// expect:     b: {
// expect:       c: Error: plain
// expect:           at somewhere
// expect:     }
// expect:   }
// expect: } { a: { b: { c: [Object] } } }
const told = new TypeError('with properties');
told.stack = 'TypeError: with properties\n    at x';
told.code = 'E_CODE';
told.data = { a: 1 };
console.log(told, { told });
// expect: TypeError: with properties
// expect:     at x {
// expect:   code: 'E_CODE',
// expect:   data: { a: 1 }
// expect: } {
// expect:   told: TypeError: with properties
// expect:       at x {
// expect:     code: 'E_CODE',
// expect:     data: { a: 1 }
// expect:   }
// expect: }
const outer = new Error('outer', { cause: plain });
outer.stack = 'Error: outer\n    at y';
console.log(outer, [outer]);
// expect: Error: outer
// expect:     at y {
// expect:   [cause]: Error: plain
// expect:       at somewhere
// expect: } [
// expect:   Error: outer
// expect:       at y {
// expect:     [cause]: Error: plain
// expect:         at somewhere
// expect:   }
// expect: ]
console.log({ a: { b: { c: { d: outer } } } });  // expect: { a: { b: { c: [Object] } } }
const many = new AggregateError([plain, 5], 'many');
many.stack = 'AggregateError: many\n    at s';
console.log(many);
// expect: AggregateError: many
// expect:     at s {
// expect:   [errors]: [
// expect:     Error: plain
// expect:         at somewhere,
// expect:     5
// expect:   ]
// expect: }
const bare = new RangeError('no stack');
bare.stack = undefined;
console.log(bare, [bare]);  // expect: [RangeError: no stack] [ [RangeError: no stack] ]
const own = new Error('x');
own.stack = 'custom';
console.log(own);  // expect: [custom]
const lines = new Error('two\nlines');
lines.stack = 'Error: two\nlines\n    at v';
console.log(lines, [lines]);
// expect: Error: two
// expect: lines
// expect:     at v [
// expect:   Error: two
// expect:   lines
// expect:       at v
// expect: ]
