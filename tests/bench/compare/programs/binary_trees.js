// Trees of depth 14, built, counted and dropped.
function build(depth) {
  return depth === 0 ? { left: null, right: null } : { left: build(depth - 1), right: build(depth - 1) };
}
function count(tree) {
  return tree.left === null ? 1 : 1 + count(tree.left) + count(tree.right);
}
var nodes = 0;
for (var i = 0; i < 160; i++) nodes += count(build(14));
console.log(nodes);
