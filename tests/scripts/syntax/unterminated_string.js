const s = 'never closed;  // throws: SyntaxError: Invalid or unexpected token
