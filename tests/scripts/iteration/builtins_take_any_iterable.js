const countTo = (n) => ({
  [Symbol.iterator]() {
    let at = 0;
    return {
      next: () => (at < n ? { value: ++at, done: false } : { value: undefined, done: true }),
      return() { console.log('closed'); return {}; },
    };
  },
});
console.log(new Set(countTo(3)), new Set('hello')); // expect: Set(3) { 1, 2, 3 } Set(4) { 'h', 'e', 'l', 'o' }
console.log(new Map(new Map([['a', 1]])), new Map([['k', 2]].values())); // expect: Map(1) { 'a' => 1 } Map(1) { 'k' => 2 }
console.log(Array.from(countTo(3), (x) => x * 2), Array.from(new Set([5, 5])), Array.from(new Map([[1, 2]]).keys()));
// expect: [ 2, 4, 6 ] [ 5 ] [ 1 ]
console.log(Array.from('aé😀'), Array.from({ length: 2, 0: 'x' })); // expect: [ 'a', 'é', '😀' ] [ 'x', undefined ]
try { new Map(countTo(2)); } catch (e) { console.log(e.message); }
// expect: closed
// expect: Iterator value 1 is not an entry object
for (const bad of [5, {}, true, () => 1, Symbol('s')]) {
  try { new Set(bad); } catch (e) { console.log(e.message); }
}
// expect: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: boolean true is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: function is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: symbol is not iterable (cannot read property Symbol(Symbol.iterator))
try { Array.from({ [Symbol.iterator]: 1 }); } catch (e) { console.log(e.message); }
// expect: %Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function
Promise.all(7).catch((e) => console.log(e.message));
// expect: number 7 is not iterable (cannot read property Symbol(Symbol.iterator))
Promise.all(new Set([1, Promise.resolve(2)])).then((all) => console.log(all)); // expect: [ 1, 2 ]
Promise.race(countTo(2)).then((first) => console.log('race', first)); // expect: race 1
