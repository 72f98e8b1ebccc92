let deep = JSON.parse('['.repeat(200000) + ']'.repeat(200000));
let depth = 0;
for (; deep !== undefined; deep = deep[0]) depth++;
console.log(depth);  // expect: 200000
let list = null;
for (let i = 0; i < 100000; i++) list = { next: list };
try {
  JSON.stringify(list);
} catch (error) {
  console.log(error.name, error.message);  // expect: RangeError Maximum call stack size exceeded
}
