// Arrays and strings are stepped through natively only while nobody has changed how they are iterated.
// Node makes its console at the first line that is printed, and by the protocol that is changed below.
console.log('before'); // expect: before
const before = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function () { return before.call(['changed']); };
for (const x of [1, 2]) console.log(x); // expect: changed
Array.prototype[Symbol.iterator] = before;
for (const x of [1]) console.log(x); // expect: 1
const steps = Object.getPrototypeOf([].values());
const next = steps.next;
steps.next = function () { const r = next.call(this); return r.done ? r : { value: r.value * 10, done: false }; };
console.log([...[1, 2]]); // expect: [ 10, 20 ]
const [a, b] = [3, 4];
console.log(a, b); // expect: 30 40
steps.next = next;
console.log([...[1, 2]]); // expect: [ 1, 2 ]
const own = [1, 2];
own[Symbol.iterator] = () => [7].values();
console.log([...own], Math.max(...own)); // expect: [ 7 ] 7
