const list = [];
const by_name = new Map();
let number = 0;

function add() {
  const item = { name: `item${number++}`, data: new Array(5000) };
  list.push(item);
  by_name.set(item.name, item);
}

function remove_first() {
  by_name.delete(list.shift().name);
}

function main() {
  add();
  remove_first();
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
