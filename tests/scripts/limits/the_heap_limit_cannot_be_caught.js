// memory
// options: --heap-limit=8M
// exit: 3
const all = [];
try {
  while (true) all.push(new Array(1000));
} catch {
  console.log('never');
} finally {
  console.log('never');
}
