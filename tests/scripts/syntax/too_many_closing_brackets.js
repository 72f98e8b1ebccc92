const a = (1 + 2));  // throws: SyntaxError: Unexpected token ')'
