function f() { return super.x; } // throws: SyntaxError: 'super' keyword unexpected here
