const sleep = (ms, v) => new Promise((f) => setTimeout(f, ms, v));
async function* ticks(n) { try { for (let i = 0; i < n; i++) yield await sleep(5, i); } finally { console.log('closed'); } }
const asyncList = (...list) => ({
  [Symbol.asyncIterator]() {
    let i = 0;
    return { next: async () => (i < list.length ? { value: list[i++], done: false } : { value: undefined, done: true }), return: async () => { console.log('return'); return {}; } };
  },
});
(async () => {
  for await (const t of ticks(3)) console.log(t);
  for await (const t of ticks(9)) { if (t === 1) break; console.log('t', t); }
  for await (const v of [1, Promise.resolve(2), sleep(1, 3)]) console.log(v);
  for await (const [a, b] of new Map([['k', 'v']])) console.log(a, b);
  outer: for (const x of [1, 2]) { for await (const y of asyncList('a', 'b')) { if (x === 1) continue outer; console.log(x, y); } }
  try { for await (const v of asyncList(1)) throw new Error('body'); } catch (e) { console.log(e.message); }
  const f = async () => { for await (const v of asyncList('returned')) return v; };
  console.log(await f());
  try { for await (const v of [Promise.reject(new Error('element'))]) console.log(v); } catch (e) { console.log(e.message); }
  const five = 5;
  try { for await (const v of five) console.log(v); } catch (e) { console.log(e.message); }
  try { for await (const v of { [Symbol.asyncIterator]: () => 1 }) console.log(v); } catch (e) { console.log(e.message); }
  try { for await (const v of { [Symbol.asyncIterator]: () => ({ next: () => 1 }) }) console.log(v); } catch (e) { console.log(e.message); }
  let last;
  for await (last of asyncList(1, 2)) ;
  console.log(last);
})();

// expect: 0
// expect: 1
// expect: 2
// expect: closed
// expect: t 0
// expect: closed
// expect: 1
// expect: 2
// expect: 3
// expect: k v
// expect: return
// expect: 2 a
// expect: 2 b
// expect: return
// expect: body
// expect: return
// expect: returned
// expect: element
// expect: five is not async iterable
// expect: Result of the Symbol.asyncIterator method is not an object
// expect: Iterator result 1 is not an object
// expect: 2
