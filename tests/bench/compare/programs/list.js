// A list of a million nodes, built and dropped, five times.
function build(n) {
  var head = null;
  for (var i = 0; i < n; i++) head = { value: i, next: head };
  return head;
}
var total = 0;
for (var round = 0; round < 5; round++) {
  var list = build(1000000);
  total += list.value;
  list = null;
}
console.log(total);
