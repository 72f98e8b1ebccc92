function truth(value) {
  if (value) return true;
  return false;
}
console.log(truth(0), truth(-0), truth(NaN), truth(''), truth(null), truth(undefined), truth(false));  // expect: false false false false false false false
console.log(truth(1), truth(-1), truth('0'), truth(' '), truth([]), truth({}), truth(() => 1), truth(Infinity));  // expect: true true true true true true true true
