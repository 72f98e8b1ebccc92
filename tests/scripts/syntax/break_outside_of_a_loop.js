break;  // throws: SyntaxError: Illegal break statement
