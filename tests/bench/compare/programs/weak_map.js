// A million keys with values, asked for, and dropped.
var map = new WeakMap();
var keys = [];
for (var i = 0; i < 1000000; i++) {
  var key = { id: i };
  keys.push(key);
  map.set(key, { of: i });
}
var sum = 0;
for (var round = 0; round < 2; round++) {
  for (var j = 0; j < keys.length; j++) sum += map.get(keys[j]).of;
}
keys = null;
console.log(sum);
