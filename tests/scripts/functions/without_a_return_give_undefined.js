function nothing() {}
function bare() {
  return;
}
console.log(nothing(), bare());  // expect: undefined undefined
