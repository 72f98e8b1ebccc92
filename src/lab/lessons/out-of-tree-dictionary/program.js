const list = [];
const by_name = {};
let number = 0;

function add() {
  const item = { name: `item${number++}`, data: new Array(5000) };
  list.push(item);
  by_name[item.name] = item;
}

function remove_first() {
  list.shift();
}

function main() {
  add();
  remove_first();
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
