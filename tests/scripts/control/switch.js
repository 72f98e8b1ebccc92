function name(x) {
  switch (x) {
    case 1: return 'one';
    case 'a':
    case 'b': return 'letter';
    default: return 'other';
    case null: return 'null';
  }
}
console.log(name(1), name('1'), name('a'), name('b'), name(null), name(undefined)); // expect: one other letter letter null other

// Bodies run on into the next, from the default in the middle too.
function trace(x) {
  let text = '';
  switch (x) {
    case 0: text += '0';
    default: text += 'd';
    case 1: text += '1'; break;
    case 2: text += '2';
  }
  return text;
}
console.log(trace(0), trace(1), trace(2), trace(3)); // expect: 0d1 1 2 d1

// break leaves the switch, continue the loop around it.
for (let i = 0; i < 3; i++) {
  switch (i) {
    case 1: continue;
    case 2: break;
  }
  console.log('after', i);
}
// expect: after 0
// expect: after 2
outer: switch (1) {
  case 1: switch (2) { case 2: break outer; }
    console.log('not here');
}
switch (NaN) { case NaN: console.log('never'); }
switch (console.log('once')) {} // expect: once
