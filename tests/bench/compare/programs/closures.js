// Functions made, called and dropped.
function counter(step) {
  var count = 0;
  return function () {
    count += step;
    return count;
  };
}
var sum = 0;
for (var i = 0; i < 2000000; i++) {
  var next = counter(i & 7);
  next();
  sum += next();
}
console.log(sum);
