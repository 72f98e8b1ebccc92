function f(a) { return arguments.length + ':' + arguments[0] + arguments[1]; }
console.log(f(), f(1), f(1, 2, 3)); // expect: 0:undefinedundefined 1:1undefined 3:12
(function () { console.log(arguments); })(1, 'x'); // expect: [Arguments] { '0': 1, '1': 'x' }
(function () { console.log(Object.prototype.toString.call(arguments)); })(); // expect: [object Arguments]
// Arrows see those of the function around them.
function outer() { return (() => arguments[0])(2); }
console.log(outer(1)); // expect: 1
function strict(a) { "use strict"; a = 2; return arguments[0]; }
console.log(strict(1)); // expect: 1
console.log((function () { return arguments.callee; })().length); // expect: 0
function rest(a, ...r) { return [arguments.length, r]; }
console.log(rest(1, 2, 3)); // expect: [ 3, [ 2, 3 ] ]
