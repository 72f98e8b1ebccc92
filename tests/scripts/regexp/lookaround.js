const show = (re, text) => { const m = re.exec(text); console.log(String(re), m === null ? null : m.index + ':' + m.join('|')); };
show(/\d+(?=%)/, '5 60%'); show(/\d+(?!%)\b/, '5% 60'); show(/(?<=\$)\d+/, 'a $42'); show(/(?<!\$)\b\d+/, '$42 17');
// expect: /\d+(?=%)/ 2:60
// expect: /\d+(?!%)\b/ 3:60
// expect: /(?<=\$)\d+/ 3:42
// expect: /(?<!\$)\b\d+/ 4:17
show(/(?<=(\d+)(\d+))$/, '1053'); show(/(?<=\1(.))b/, 'aab'); show(/(?<=([ab]+)([bc]+))$/, 'abc'); show(/(?<=^|,)x/, 'x,x');
// expect: /(?<=(\d+)(\d+))$/ 4:|1|053
// expect: /(?<=\1(.))b/ 2:b|a
// expect: /(?<=([ab]+)([bc]+))$/ 3:|a|bc
// expect: /(?<=^|,)x/ 0:x
show(/(?<=a(?=b))b/, 'ab'); show(/(?<!abc)\w\w\w/, 'abcdef'); show(/(?=a)*b/, 'b'); show(/(?<=a{2})b/, 'aab');
// expect: /(?<=a(?=b))b/ 1:b
// expect: /(?<!abc)\w\w\w/ 0:abc
// expect: /(?=a)*b/ 0:b
// expect: /(?<=a{2})b/ 2:b
