const o = {};
o.a.b;  // throws: TypeError: Cannot read properties of undefined (reading 'b')
