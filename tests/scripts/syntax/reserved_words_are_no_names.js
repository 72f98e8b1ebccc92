let class = 1;  // throws: SyntaxError: Unexpected token 'class'
