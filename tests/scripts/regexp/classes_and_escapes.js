const all = (re, text) => console.log(String(re), text.match(re));
all(/[a-c]+/g, 'abcdabc'); all(/[^a-c\s]/g, 'a d e'); all(/\d\D\w\W/g, '1a_ 2 b-'); all(/[\d-x]+/g, '1-x y');
// expect: /[a-c]+/g [ 'abc', 'abc' ]
// expect: /[^a-c\s]/g [ 'd', 'e' ]
// expect: /\d\D\w\W/g [ '1a_ ', '2 b-' ]
// expect: /[\d-x]+/g [ '1-x' ]
all(/\bfoo\b/g, 'foo foobar foo'); all(/\Boo/g, 'foo oo'); all(/\x41\u0042\103\0/g, 'ABC\0'); all(/[\b]/g, 'a\bb');
// expect: /\bfoo\b/g [ 'foo', 'foo' ]
// expect: /\Boo/g [ 'oo' ]
// expect: /\x41\u0042\103\0/g [ 'ABC\x00' ]
// expect: /[\b]/g [ '\b' ]
all(/\cJ/g, 'a\nb'); all(/[^]/g, 'a\n'); all(/[]/g, 'a'); all(/a.c/gs, 'a\nc'); all(/a.c/g, 'a\nc abc');
// expect: /\cJ/g [ '\n' ]
// expect: /[^]/g [ 'a', '\n' ]
// expect: /[]/g null
// expect: /a.c/gs [ 'a\nc' ]
// expect: /a.c/g [ 'abc' ]
all(/^b$/gm, 'a\nb\nc'); console.log('a \t\n\u00a0\u2028b'.match(/\s+/)[0].length); all(/\./g, 'a.b'); all(/[.*+?^${}()|[\]\\]/g, 'a.b*c[d]');
// expect: /^b$/gm [ 'b' ]
// expect: 5
// expect: /\./g [ '.' ]
// expect: /[.*+?^${}()|[\]\\]/g [ '.', '*', '[', ']' ]
all(/]{}/g, ']{}'); all(/\8\9/g, '89');
// expect: /]{}/g [ ']{}' ]
// expect: /\8\9/g [ '89' ]
