const re = /a(b)?/gi;
console.log(re, String(re), typeof re);  // expect: /a(b)?/gi /a(b)?/gi object
console.log(/[/]\//, /(?:)/, new RegExp(''), new RegExp('/'), new RegExp('a\nb'));
// expect: /[/]\// /(?:)/ /(?:)/ /\// /a\nb/
console.log(new RegExp('a', 'g'), RegExp('b', 'im'), new RegExp(/c/g), new RegExp(/c/g, 'y'));
// expect: /a/g /b/im /c/g /c/y
console.log(RegExp(re) === re, new RegExp(re) === re);  // expect: true false
console.log([/x/, { re: /y/g }]);  // expect: [ /x/, { re: /y/g } ]
console.log(re instanceof RegExp, re.lastIndex, Object.keys(re));  // expect: true 0 []
