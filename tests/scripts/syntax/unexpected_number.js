let a = 1 2;  // throws: SyntaxError: Unexpected number
