let s = '';
for (let i = 0; i < 10000; i++) s += 'ab';
console.log(s.length, s[0], s[9999], s[19999]);  // expect: 20000 a b b
let front = '';
for (let i = 0; i < 1000; i++) front = i + ',' + front;
console.log(front.length, front[0], front[1]);  // expect: 3890 9 9
