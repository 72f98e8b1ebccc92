console.log(typeof nowhere);  // expect: undefined
