function deep() { return [deep()]; }
try { deep(); } catch (e) { console.log(e.message); }
let s = 'x';
while (true) s += s;
