console.log(Math.max, Object, Array, gc);  // expect: [Function: max] [Function: Object] [Function: Array] [Function: gc]
