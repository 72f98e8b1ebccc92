// After an await, a stack names the function that threw and then those that wait for it.
async function inner() {
  await null;
  throw new Error('boom');
}
async function outer() { await inner(); }
const top_ = async () => { await outer(); };
const places_of = (error) => error.stack.split('\n').slice(1).map((line) => line.replace(/\(.*js:(\d+:\d+)\)/, '($1)').trim());
inner().catch((error) => console.log(places_of(error))); // expect: [ 'at inner (4:9)' ]
async function shows() { try { await top_(); } catch (error) { console.log(places_of(error).join(', ')); } }
shows(); // expect: at inner (4:9), at async outer (6:26), at async top_ (7:28), at async shows (10:32)
