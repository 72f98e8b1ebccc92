console.log('abc'.length, ''.length, 'ä'.length, '😀'.length, '中文'.length);  // expect: 3 0 1 2 2
