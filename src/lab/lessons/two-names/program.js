const by_id = new Map();
const by_name = new Map();
let last_id = 0;

function log_in() {
  const user = { id: ++last_id, name: `user${last_id}`, inbox: new Array(5000) };
  by_id.set(user.id, user);
  by_name.set(user.name, user);
  return user;
}

function log_out(user) {
  by_id.delete(user.id);
}

function main() {
  log_out(log_in());
}

for (let round = 1; round <= 7; round++) {
  main();
  gc();
}
