// Ten million small objects, each dropped by the next.
var last = null;
var sum = 0;
for (var i = 0; i < 10000000; i++) {
  last = { x: i, y: 1 };
  sum = sum + last.y;
}
console.log(sum);
