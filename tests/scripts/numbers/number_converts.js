console.log(Number('12'), Number('  3.5 '), Number(''), Number('12px'), Number('0x1f'));  // expect: 12 3.5 0 NaN 31
console.log(Number(true), Number(null), Number(undefined));  // expect: 1 0 NaN
console.log(Number([]), Number([7]), Number([1, 2]), Number({}));  // expect: 0 7 NaN NaN
console.log(Number('Infinity'), Number('-0'), Number('1e3'), Number('1_000'));  // expect: Infinity -0 1000 NaN
