console.log('😀x'.codePointAt(0), '😀'.codePointAt(1), '😀'.codePointAt(2), String.fromCodePoint(0x1F600, 97));  // expect: 128512 56832 undefined 😀a
console.log(String.fromCharCode(97, 0x1F600, '98') === 'a\uF600b', 'ab\uD800'.isWellFormed(), 'ab\uD800'.toWellFormed() === 'ab\uFFFD');  // expect: true false true
console.log(String.raw({ raw: ['a', 'b', 'c'] }, 1, 2, 3));  // expect: a1b2c
