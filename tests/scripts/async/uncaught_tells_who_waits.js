async function inner() {
  await null;
  throw new Error('boom'); // throws: Error: boom
}
async function outer() { await inner(); }
const top_ = async () => { await outer(); };
inner().catch((e) => console.log(e.stack.split('\n').length)); // expect: 2
async function shows() { try { await top_(); } catch (e) { console.log(e.stack.split('\n').slice(1).map((l) => l.replace(/\(.*\//, '(').trim()).join('|')); throw e; } }
// expect: at inner (uncaught_tells_who_waits.js:3:9)|at async outer (uncaught_tells_who_waits.js:5:26)|at async top_ (uncaught_tells_who_waits.js:6:28)|at async shows (uncaught_tells_who_waits.js:8:32)
shows();
