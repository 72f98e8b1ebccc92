console.log(`${[1, 2]} ${{}} ${true}`);  // expect: 1,2 [object Object] true
const thing = { toString() { return 'as text'; }, valueOf() { return 5; } };
console.log(`${thing}`, '' + thing, thing + 1);  // expect: as text 5 6
