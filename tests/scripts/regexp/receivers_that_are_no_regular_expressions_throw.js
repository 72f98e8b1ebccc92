const attempts = [() => RegExp.prototype.exec.call({}), () => RegExp.prototype.toString.call(1),
  () => ''.replace.call(null), () => ''.match.call(undefined), () => ''.split.call(null)];
for (let i = 0; i < attempts.length; i++) {
  try { attempts[i](); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: Method RegExp.prototype.exec called on incompatible receiver #<Object>
// expect: TypeError: Method RegExp.prototype.toString called on incompatible receiver 1
// expect: TypeError: String.prototype.replace called on null or undefined
// expect: TypeError: String.prototype.match called on null or undefined
// expect: TypeError: String.prototype.split called on null or undefined
}
