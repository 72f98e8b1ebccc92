console.log(JSON.parse('[1,{"b":[2,3]}]', (key, value) => typeof value === 'number' ? value * 2 : value));
console.log(JSON.parse('{"a":1,"b":{"c":2}}', (key, value) => key === 'a' ? undefined : value));
JSON.parse('{"a":[1,{"x":2}],"b":3}', function (key, value) {
  console.log(JSON.stringify(key), JSON.stringify(value), JSON.stringify(this));
  return value;
});
// expect: [ 2, { b: [ 4, 6 ] } ]
// expect: { b: { c: 2 } }
// expect: "0" 1 [1,{"x":2}]
// expect: "x" 2 {"x":2}
// expect: "1" {"x":2} [1,{"x":2}]
// expect: "a" [1,{"x":2}] {"a":[1,{"x":2}],"b":3}
// expect: "b" 3 {"a":[1,{"x":2}],"b":3}
// expect: "" {"a":[1,{"x":2}],"b":3} {"":{"a":[1,{"x":2}],"b":3}}
