function declared() {}
const arrow = () => 1;
console.log(declared, arrow, () => 1, function () {});  // expect: [Function: declared] [Function: arrow] [Function (anonymous)] [Function (anonymous)]
console.log([declared], { method() {}, property: arrow });  // expect: [ [Function: declared] ] { method: [Function: method], property: [Function: arrow] }
const withProperty = function () {};
withProperty.a = 1;
console.log(withProperty);  // expect: [Function: withProperty] { a: 1 }
