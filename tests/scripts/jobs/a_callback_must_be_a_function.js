function message(f) {
  try { f(); } catch (error) { return error.name + ' ' + error.code + ': ' + error.message; }
}
console.log(message(() => setTimeout('x')));  // expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received type string ('x')
console.log(message(() => setInterval()));  // expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received undefined
console.log(message(() => queueMicrotask({})));  // expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received an instance of Object
console.log(message(() => setImmediate(5)));  // expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received type number (5)
console.log(message(() => process.nextTick(null)));  // expect: TypeError ERR_INVALID_ARG_TYPE: The "callback" argument must be of type function. Received null
