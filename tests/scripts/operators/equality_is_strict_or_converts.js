console.log(1 === 1, 1 === '1', 1 == '1', 0 == '', 0 == '0', '' == '0');  // expect: true false true true true false
console.log(null == undefined, null === undefined, null == 0, undefined == 0);  // expect: true false false false
console.log(true == 1, true == '1', true === 1, false == null);  // expect: true true false false
console.log([1] == 1, [1, 2] == '1,2', ({}) == '[object Object]');  // expect: true true true
console.log({} === {}, [] == []);  // expect: false false
const o = {};
console.log(o === o, o !== {});  // expect: true true
