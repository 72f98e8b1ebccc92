const s = 'hello';
console.log(s[0], s[4], s[5], s['1']);  // expect: h o undefined e
console.log('😀'[0] === '\ud83d', '中文'[1]);  // expect: true 文
