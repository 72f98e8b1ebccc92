console.log([1].concat({ length: 2, 0: 'a', 1: 'b', [Symbol.isConcatSpreadable]: true }));  // expect: [ 1, 'a', 'b' ]
const whole = [1, 2];
whole[Symbol.isConcatSpreadable] = false;
console.log([0].concat(whole));  // expect: [ 0, [ 1, 2, [Symbol(Symbol.isConcatSpreadable)]: false ] ]
console.log(whole.concat(3).length, [].concat(new Uint8Array(2)));  // expect: 2 [ Uint8Array(2) [ 0, 0 ] ]
