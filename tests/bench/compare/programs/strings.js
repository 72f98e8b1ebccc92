// Texts put together piece by piece, and taken apart.
var length = 0;
for (var round = 0; round < 40; round++) {
  var text = '';
  for (var i = 0; i < 50000; i++) text += 'item ' + i + ';';
  length += text.length;
  var parts = text.split(';');
  length += parts.join(',').length;
}
console.log(length);
