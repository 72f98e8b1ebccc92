function f(n) { try { return n > 0 ? f(n - 1) : null.x; } finally { if (n === 3) throw new TypeError('three', { cause: n }); } }
try { f(9); } catch (e) { console.log(e); }
label: for (const k in { a: 1, b: 2 }) { for (;;) { if (k === 'a') continue label; break label; } }
f(2);
