console.log(typeof undefined, typeof null, typeof true, typeof 1, typeof 'a');  // expect: undefined object boolean number string
console.log(typeof {}, typeof [], typeof function () {}, typeof (() => 1), typeof console.log, typeof Object);  // expect: object object function function function function
