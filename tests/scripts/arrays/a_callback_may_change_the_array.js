const a = [1, 2, 3];
const seen = [];
a.forEach((x) => {
  seen.push(x);
  if (x === 1) a.pop();
  if (x < 10) a.push(x * 10);
});
console.log(seen, a);  // expect: [ 1, 2, 10 ] [ 1, 2, 10, 20 ]
