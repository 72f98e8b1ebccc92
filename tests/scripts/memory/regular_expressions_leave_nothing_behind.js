// memory
function use() {
  const re = new RegExp('(?<word>\\w+)-(\\d)', 'dg');
  const text = 'ab-1 cd-2 ef-3';
  for (let m = re.exec(text); m !== null; m = re.exec(text)) m.groups.word + m.indices[0][0];
  text.replace(/(\w)-/g, (m, a) => a).split(/\s/);
  /^(a+)+$/.test('aaaaaaaaaaaaaaaa!');
  try { new RegExp('('); } catch (e) { e.message; }
}
use();
gc();
const before = process.memoryUsage().heapUsed;
for (let i = 0; i < 3; i++) use();
gc();
console.log(process.memoryUsage().heapUsed - before);  // expect: 0
