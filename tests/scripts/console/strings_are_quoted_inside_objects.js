console.log(['a', 'it\'s', 'say "hi"', 'it\'s "both"', `it's "all" \`three\``]);  // expect: [ 'a', "it's", 'say "hi"', `it's "both"`, 'it\'s "all" `three`' ]
console.log({ s: 'line\nbreak', t: 'tab\t', u: '\u0001', b: 'back\\slash', e: '' });  // expect: { s: 'line\nbreak', t: 'tab\t', u: '\x01', b: 'back\\slash', e: '' }
