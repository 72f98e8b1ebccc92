// Some hundred thousand steps: the match pauses many times and gives the same in the end.
console.log(/^(a+)+$/.test('aaaaaaaaaaaaaaaa!'), /^(?:a|a)*b/.exec('aaaaaaaaaaaaaaab')[0].length);  // expect: false 16
console.log('aaaaaaaaaaaaaa!'.replace(/(a*)*$/, '[$1]'));  // expect: aaaaaaaaaaaaaa![]
