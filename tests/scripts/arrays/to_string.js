console.log([1, [2, 3]].toString(), String([]), [] + [], [null] + '');  // expect: 1,2,3   
