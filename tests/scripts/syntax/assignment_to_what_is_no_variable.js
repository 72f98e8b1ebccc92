1 = 2;  // throws: SyntaxError: Invalid left-hand side in assignment
