// Two million pairs of objects that refer to each other, left to the collector.
function pair(i) {
  var a = { other: null, id: i };
  var b = { other: a, id: -i };
  a.other = b;
  return a;
}
var sum = 0;
for (var i = 0; i < 2000000; i++) sum += pair(i).other.id;
console.log(sum);
