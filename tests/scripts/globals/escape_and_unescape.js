console.log(escape('aé日 😀+*@-_./%'), escape(), escape.name, escape.length);  // expect: a%E9%u65E5%20%uD83D%uDE00+*@-_./%25 undefined escape 1
console.log(unescape('a%E9%u65E5%20%uD83D%uDE00 %zz%u12%4'), unescape(5));  // expect: aé日 😀 %zz%u12%4 5
