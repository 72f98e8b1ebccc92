const o = { f: 1 };
o.f();  // throws: TypeError: o.f is not a function
