const list = [1, 2;  // throws: SyntaxError: Unexpected token ';'
