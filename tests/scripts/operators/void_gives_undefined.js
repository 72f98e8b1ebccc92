console.log(void 0, void 'anything');  // expect: undefined undefined
