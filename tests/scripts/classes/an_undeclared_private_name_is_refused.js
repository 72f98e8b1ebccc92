class A { f() { return this.#y; } } // throws: SyntaxError: Private field '#y' must be declared in an enclosing class
