const pattern = {
  [Symbol.match](text) { return 'match ' + text; },
  [Symbol.replace](text, by) { return 'replace ' + text + ' ' + by; },
  [Symbol.search](text) { return 'search ' + text; },
  [Symbol.split](text, limit) { return 'split ' + text + ' ' + limit; },
};
console.log('a'.match(pattern), 'b'.replace(pattern, 'x'), 'c'.search(pattern), 'd'.split(pattern, 2));
// expect: match a replace b x search c split d 2
console.log(RegExp.prototype[Symbol.replace].call(/a/g, 'banana', 'o'), /,/[Symbol.split]('a,b'), /b/[Symbol.search]('ab'));
// expect: bonono [ 'a', 'b' ] 1
try { 'a'.search({ [Symbol.search]: 5 }); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: '5' returned for property 'Symbol(Symbol.search)' of object '#<Object>' is not a function
const re = /a/g;
re[Symbol.replace] = () => 'mine';
console.log('a'.replace(re, 'b'), 'a'.replaceAll(re, 'b'));  // expect: mine mine
