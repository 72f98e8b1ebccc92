const wm = new WeakMap();
wm.set({}, 1);
console.log(wm, { wm });  // expect: WeakMap { <items unknown> } { wm: WeakMap { <items unknown> } }
