console.log(encodeURIComponent("a b&c/ä€😀'()"), encodeURI('http://x.y/a b?c=ä#d'));  // expect: a%20b%26c%2F%C3%A4%E2%82%AC%F0%9F%98%80'() http://x.y/a%20b?c=%C3%A4#d
console.log(decodeURIComponent('%C3%A4%E2%82%AC%F0%9F%98%80'), decodeURI('%23%41%2f'));  // expect: ä€😀 %23A%2f
try {
  decodeURIComponent('%E0%80');
} catch (error) {
  console.log(error.name, error.message, error instanceof URIError);  // expect: URIError URI malformed true
}
