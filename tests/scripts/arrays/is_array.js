console.log(Array.isArray([]), Array.isArray(new Array(2)), Array.isArray({ length: 0 }), Array.isArray('a'), Array.isArray());  // expect: true true false false false
