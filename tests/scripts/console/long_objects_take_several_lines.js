console.log({ alpha: 'aaaaaaaaaaaaaaaaaaaa', beta: 'bbbbbbbbbbbbbbbbbbbb', gamma: 'cccccccccccccccccccc' });
// expect: {
// expect:   alpha: 'aaaaaaaaaaaaaaaaaaaa',
// expect:   beta: 'bbbbbbbbbbbbbbbbbbbb',
// expect:   gamma: 'cccccccccccccccccccc'
// expect: }
console.log({ alpha: 'aaaaaaaaaaaaaaaaaaaa', beta: 'bbbbbbbbbbbbbbbbbbbb', gamma: 'ccccccccccccccccc' });
// expect: {
// expect:   alpha: 'aaaaaaaaaaaaaaaaaaaa',
// expect:   beta: 'bbbbbbbbbbbbbbbbbbbb',
// expect:   gamma: 'ccccccccccccccccc'
// expect: }
console.log({ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 });  // expect: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 }
console.log({ list: [1, 2, 3], o: { x: 1, y: { z: 2 } }, f: (a) => a, s: 'text' });
// expect: {
// expect:   list: [ 1, 2, 3 ],
// expect:   o: { x: 1, y: { z: 2 } },
// expect:   f: [Function: f],
// expect:   s: 'text'
// expect: }
