function make(log) {
  let i = 0;
  return {
    [Symbol.iterator]() { return this; },
    next() { return { done: i >= 3, value: i++ }; },
    return() { console.log(log); return {}; },
  };
}
for (const x of make('not closed')) {}
for (const x of make('closed by break')) break; // expect: closed by break
(() => { for (const x of make('closed by return')) return x; })(); // expect: closed by return
try { for (const x of make('closed by throw')) throw new Error('thrown'); } catch (e) { console.log(e.message); }
// expect: closed by throw
// expect: thrown
outer: for (const a of [1]) for (const x of make('closed by continue')) continue outer; // expect: closed by continue
const [first] = make('closed by pattern'); // expect: closed by pattern
const [a, b, c, d] = make('not closed');
console.log(first, a, b, c, d, [...make('not closed')]); // expect: 0 0 1 2 undefined [ 0, 1, 2 ]
const broken = { [Symbol.iterator]() { return { next() { throw new Error('next'); }, return() { console.log('no'); } }; } };
try { for (const x of broken); } catch (e) { console.log(e.message); } // expect: next
