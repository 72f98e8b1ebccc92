console.log(typeof gc, gc === globalThis.gc, global.gc === gc, gc(), global === globalThis);  // expect: function true true undefined true
