console.log(JSON.parse('{"a":[1,2,{"b":null}],"c":"\\u0041\\n\\"","1":2,"0":3,"x":-0.5e-3,"t":true,"f":false}'));
console.log(JSON.parse(' [ ] '), JSON.parse('{}'), JSON.parse('"x"'), JSON.parse('-0'), JSON.parse('1E400'), JSON.parse('{"a":1,"a":2}'));
console.log(JSON.parse('"\\ud83d\\ude00\\/\\b"'), JSON.parse({ toString() { return '[1]'; } }));
// expect: {
// expect:   '0': 3,
// expect:   '1': 2,
// expect:   a: [ 1, 2, { b: null } ],
// expect:   c: 'A\n"',
// expect:   x: -0.0005,
// expect:   t: true,
// expect:   f: false
// expect: }
// expect: [] {} x -0 Infinity { a: 2 }
// expect: 😀/ [ 1 ]
