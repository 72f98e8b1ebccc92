const text = 'a-1 b-22 c';
for (let m, re = /(?<k>\w)-(\d+)/dg; (m = re.exec(text)) !== null;) console.log(m.groups.k, m.indices);
console.log(text.replace(/\d/g, (d) => d * 2).split(/\s+/), /^(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'));
