let a = 1;
let a = 2;  // throws: SyntaxError: Identifier 'a' has already been declared
