let a = 1;
foo bar;  // throws: SyntaxError: Unexpected identifier 'bar'
