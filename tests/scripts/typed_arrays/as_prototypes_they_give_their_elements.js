const bytes = new Uint8Array([5, 6]);
const heir = Object.create(bytes);
console.log(heir[0], heir[2], 0 in heir, 2 in heir, Object.keys(heir));  // expect: 5 undefined true false []
heir[0] = 9;
console.log(heir[0], bytes[0], Object.keys(heir));  // expect: 9 5 [ '0' ]
heir[2] = 9;
console.log(heir[2], Object.keys(heir));  // expect: undefined [ '0' ]
console.log(Reflect.set(heir, 1, 4), Reflect.set(heir, 3, 4), Object.keys(heir));  // expect: true true [ '0', '1' ]
Object.prototype[3] = 'seen';
console.log(({})[3], bytes[3], heir[3], 3 in heir);  // expect: seen undefined undefined false
