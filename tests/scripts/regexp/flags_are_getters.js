const re = /a(?<n>b)/dgimsuy;
console.log(re.flags, re.source, re.global, re.ignoreCase, re.multiline, re.dotAll, re.unicode, re.sticky, re.hasIndices);
// expect: dgimsuy a(?<n>b) true true true true true true true
console.log(/x/.flags === '', /x/.global, new RegExp('/').source, new RegExp('').source);  // expect: true false \/ (?:)
console.log(RegExp.prototype.flags === '', RegExp.prototype.source, RegExp.prototype.global, RegExp[Symbol.species] === RegExp);
// expect: true (?:) undefined true
const get = Object.getOwnPropertyDescriptor(RegExp.prototype, 'global').get;
try { get.call({}); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: RegExp.prototype.global getter called on non-RegExp object
const flags = Object.getOwnPropertyDescriptor(RegExp.prototype, 'flags').get;
console.log(flags.call({ global: 1, sticky: true }));  // expect: gy
try { flags.call(1); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: RegExp.prototype.flags getter called on non-object 1
