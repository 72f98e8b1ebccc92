// Up to 64 items the comparator is called with the pairs, and in the order, that V8's does.
let pairs = '';
[3, 1, 2, 5, 4].sort((a, b) => {
  pairs += ` ${a}${b}`;
  return a - b;
});
console.log(pairs);  // expect:  13 21 23 21 52 53 43 45
let seed = 7;
const items = [];
for (let i = 0; i < 60; i++) {
  seed = (seed * 31 + 11) % 101;
  items.push(seed);
}
let trace = 0;
items.sort((a, b) => {
  trace = (trace * 31 + a * 1000 + b) % 1000003;
  return a - b;
});
console.log(trace);  // expect: 497041
