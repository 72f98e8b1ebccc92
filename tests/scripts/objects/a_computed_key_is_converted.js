const o = {};
o[1] = 'number';
o[true] = 'boolean';
o[null] = 'null';
o[[1, 2]] = 'array';
o[{}] = 'object';
console.log(Object.keys(o));  // expect: [ '1', 'true', 'null', '1,2', '[object Object]' ]
console.log(o['1'], o['[object Object]']);  // expect: number object
