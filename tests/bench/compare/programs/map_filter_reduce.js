// Callbacks over arrays.
var numbers = [];
for (var i = 0; i < 100000; i++) numbers.push(i);
var total = 0;
for (var round = 0; round < 60; round++) {
  total += numbers
    .map(function (n) { return n * 3 + round; })
    .filter(function (n) { return n % 2 === 0; })
    .reduce(function (sum, n) { return sum + n; }, 0);
}
console.log(total);
