// memory
const used = () => process.memoryUsage().heapUsed;
function build() {
  let s = '';
  for (let i = 0; i < 1000; i++) s += 'some text ';
  return s;
}
build();
used();
const before = used();
let s = build();
console.log(s.length, used() - before >= 10000);  // expect: 10000 true
s = null;
console.log(used() - before);  // expect: 0
