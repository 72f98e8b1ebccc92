if (true) {
  continue;  // throws: SyntaxError: Illegal continue statement: no surrounding iteration statement
}
