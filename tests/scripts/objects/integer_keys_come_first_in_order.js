const o = { b: 1, 2: 'two', a: 2, 1: 'one', '-1': 'minus', '01': 'padded' };
console.log(Object.keys(o));  // expect: [ '1', '2', 'b', 'a', '-1', '01' ]
