const a;  // throws: SyntaxError: Missing initializer in const declaration
