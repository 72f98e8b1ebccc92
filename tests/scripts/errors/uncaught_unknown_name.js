console.log(nowhere);  // throws: ReferenceError: nowhere is not defined
