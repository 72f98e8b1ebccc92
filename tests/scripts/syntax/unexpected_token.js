const before = 1;
let x = ;  // throws: SyntaxError: Unexpected token ';'
