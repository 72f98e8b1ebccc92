let a = 1;
var a = 2;  // throws: SyntaxError: Identifier 'a' has already been declared
