const o = {};
console.log(o.nothing, o['nothing'], o[0]);  // expect: undefined undefined undefined
