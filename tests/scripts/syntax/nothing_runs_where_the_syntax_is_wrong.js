console.log('never');
let x = 1 +* 2;  // throws: SyntaxError: Unexpected token '*'
