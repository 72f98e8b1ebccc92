let a = 1 'two';  // throws: SyntaxError: Unexpected string
