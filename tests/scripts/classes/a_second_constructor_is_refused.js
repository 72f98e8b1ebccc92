class A { constructor() {} constructor() {} } // throws: SyntaxError: A class may only have one constructor
