const order = [];
function step(name, value) {
  order.push(name);
  return value;
}
step('a', 1) + step('b', 2) * step('c', 3);
const o = {};
o[step('key', 'k')] = step('value', 1);
step('f', (x, y) => x)(step('x', 1), step('y', 2));
console.log(order.join(' '));  // expect: a b c key value f x y
