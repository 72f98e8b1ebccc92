const matches = 'a1b22'.matchAll(/[a-z](\d+)/g);
let step = matches.next();
console.log(step.value[1], step.value.index, step.done);  // expect: 1 0 false
step = matches.next();
console.log(step.value[1], step.value.index);  // expect: 22 2
console.log(matches.next(), matches.next());
// expect: { value: undefined, done: true } { value: undefined, done: true }
console.log(matches[Symbol.iterator]() === matches, Object.prototype.toString.call(matches));
// expect: true [object RegExp String Iterator]
const empty = 'ab'.matchAll(/(?:)/g);
console.log(empty.next().value.index, empty.next().value.index, empty.next().value.index, empty.next().done);
// expect: 0 1 2 true
console.log('x.y'.matchAll('.').next().value.index, /a/[Symbol.matchAll]('ba').next().value.index);  // expect: 0 1
try { 'a'.matchAll(/a/); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: String.prototype.matchAll called with a non-global RegExp argument
const re = /a/g;
re.lastIndex = 1;
console.log('aa'.matchAll(re).next().value.index, re.lastIndex);  // expect: 1 1
