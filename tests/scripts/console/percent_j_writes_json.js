console.log('%j', { a: [1, 'x'] }, '%j');  // expect: {"a":[1,"x"]} %j
console.log('%j and %j, 100%%', 5, 'x');  // expect: 5 and "x", 100%
console.log('%j %j', undefined);  // expect: undefined %j
const circle = {};
circle.circle = circle;
console.log('%s: %j', 'circle', circle, 7);  // expect: circle: [Circular] 7
console.log('%j', { toJSON() { return 'told'; } });  // expect: "told"
try { console.log('%j', { toJSON() { throw new Error('no'); } }); } catch (error) { console.log(error.message); }  // expect: no
