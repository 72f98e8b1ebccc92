// leaklab only: Node shows no caret at the end of the text
function f() {  // throws: SyntaxError: Unexpected end of input