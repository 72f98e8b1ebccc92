// memory
const used = () => { gc(); return process.memoryUsage().heapUsed; }; // no cache remembers a shape after gc()
async function* chunks(n) { for (let i = 0; i < n; i++) yield new Array(1000); }
async function read() {
  let length = 0;
  for await (const chunk of chunks(3)) length += chunk.length;
  for await (const chunk of chunks(9)) break;
  for await (const chunk of [chunks(1).next()]) length += chunk.value.length;
  return length;
}
async function main() {
  await read();
  await null;
  used();
  const before = used();
  console.log(await read()); // expect: 4000
  await null;
  console.log(used() - before); // expect: 0
}
main();
