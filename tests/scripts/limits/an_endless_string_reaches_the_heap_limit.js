// memory
// options: --heap-limit=8M
// exit: 3
let s = 'x';
while (true) s = s.repeat(2);
