const a = [];
for (let i = 0; i < 100000; i++) a.push(i);
let sum = 0;
for (let i = 0; i < a.length; i++) sum += a[i];
console.log(a.length, sum, a[99999]);  // expect: 100000 4999950000 99999
while (a.length > 10) a.pop();
console.log(a);
// expect: [
// expect:   0, 1, 2, 3, 4,
// expect:   5, 6, 7, 8, 9
// expect: ]
