console.log({}.toString(), String({}), ({}) + '');  // expect: [object Object] [object Object] [object Object]
console.log(Object.prototype.toString.call([]), Object.prototype.toString.call(null));  // expect: [object Array] [object Null]
