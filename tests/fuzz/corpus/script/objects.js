const o = { a: 1, get: 2, ['b' + 1]: 3, 7: 8, toString() { return 'o'; } };
delete o.a; o.c = o; Object.freeze(o); console.log(`${o}`, o, Object.keys(o));
Array.prototype.map = null; Object.prototype.then = o; [1, , 3].sort().length = 0;
