console.log(0 || 'right', 'left' || 'right');  // expect: right left
console.log(0 && 'right', 'left' && 'right');  // expect: 0 right
console.log(null ?? 'right', 0 ?? 'right', undefined ?? null);  // expect: right 0 null
console.log(!0, !'a', !!'', !null, ![]);  // expect: true false false true false
