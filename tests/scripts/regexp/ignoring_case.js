const test = (re, text) => console.log(String(re), re.test(text));
test(/straße/i, 'STRAßE'); test(/[^x]/i, 'X'); test(/\u017f/i, 's'); test(/\u017f/iu, 's'); test(/\u212a/i, 'k'); test(/\u212a/iu, 'k');
// expect: /straße/i true
// expect: /[^x]/i false
// expect: /\u017f/i false
// expect: /\u017f/iu true
// expect: /\u212a/i false
// expect: /\u212a/iu true
test(/(ω)\1/i, 'ωΩ'); test(/[а-я]+/i, 'ПРИВЕТ'); test(/É/i, 'é'); test(/\w/iu, '\u017f'); test(/[^\W]/iu, '\u017f'); test(/ß/iu, 'ẞ');
// expect: /(ω)\1/i true
// expect: /[а-я]+/i true
// expect: /É/i true
// expect: /\w/iu true
// expect: /[^\W]/iu true
// expect: /ß/iu true
test(/[A-Z]/i, 'q'); test(/[a-z]/i, '\u212a'); test(/İ/i, 'i'); test(/ǆ/i, 'ǅ'); test(/𐐀/iu, '𐐨'); test(/σ/i, 'ς');
// expect: /[A-Z]/i true
// expect: /[a-z]/i false
// expect: /İ/i false
// expect: /ǆ/i true
// expect: /𐐀/iu true
// expect: /σ/i true
