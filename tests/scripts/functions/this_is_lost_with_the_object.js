'use strict';
const o = { tell() { return typeof this; } };
const tell = o.tell;
console.log(tell(), o.tell());  // expect: undefined object
