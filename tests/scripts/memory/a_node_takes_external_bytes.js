// memory
const external = () => process.memoryUsage().external;
const before = external();
let row = document.createElement('tr');
const cell = row.appendChild(document.createElement('td'));
console.log(external() - before);  // expect: 2048
document.body.appendChild(row);
row.remove();
row = null;
gc();
console.log(external() - before);  // expect: 2048
// The detached row stays as the parent of its cell, which is still wanted.
console.log(cell.parentNode.tagName);  // expect: TR
