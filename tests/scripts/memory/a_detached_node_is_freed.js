// memory
const used = () => process.memoryUsage().heapUsed;
const external = () => process.memoryUsage().external;
function show(rows) {
  const table = document.createElement('table');
  for (let i = 0; i < rows; i++) table.appendChild(document.createElement('tr')).addEventListener('click', () => table);
  document.body.appendChild(table);
  table.remove();
}
show(1);
gc();
used();
const before = used();
const externalBefore = external();
show(100);
gc();
console.log(used() - before, external() - externalBefore);  // expect: 0 0
