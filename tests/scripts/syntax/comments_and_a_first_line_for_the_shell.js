#!/usr/bin/env leaklab
// a line
/* a block
   of lines */
console.log('after'/* between */, 'comments');  // expect: after comments
console.log(1);  /* behind */  // expect: 1
